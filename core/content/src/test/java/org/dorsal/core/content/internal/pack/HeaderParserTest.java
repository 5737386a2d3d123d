package org.dorsal.core.content.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class HeaderParserTest {
    private static final Pattern API_PACKAGE = Pattern.compile("org\\.dorsal\\.api\\.[a-z]+;[^,]*?version=\"([0-9.]+)\"");

    @Test
    void packsAreReadForTheNewestPackageOfTheApi() throws IOException {
        assertEquals(newestExported(), HeaderParser.API);
    }

    private static Version newestExported() throws IOException {
        StringBuilder exports = new StringBuilder();
        for (URL url : Collections.list(HeaderParserTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream in = url.openStream()) {
                exports.append(new Manifest(in).getMainAttributes().getValue("Export-Package")).append(',');
            }
        }
        Matcher packages = API_PACKAGE.matcher(exports);
        return packages.results().map(found -> new Version(found.group(1))).max(Comparator.naturalOrder()).orElseThrow();
    }
}
