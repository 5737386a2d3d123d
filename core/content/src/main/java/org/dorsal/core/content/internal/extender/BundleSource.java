package org.dorsal.core.content.internal.extender;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.dorsal.core.content.PackSource;
import org.osgi.framework.Bundle;

/** The files that a bundle carries itself; what a fragment would add is not part of it. */
record BundleSource(Bundle bundle) implements PackSource {
    private static final int DEEPEST = 3;

    @Override
    public List<String> files() {
        List<String> files = new ArrayList<>();
        collect("", 1, files);
        return files;
    }

    private void collect(String folder, int depth, List<String> files) {
        Enumeration<String> paths = bundle.getEntryPaths("/" + folder);
        if (paths == null) {
            return;
        }
        for (String path : Collections.list(paths)) {
            if (!path.endsWith("/")) {
                files.add(path);
            } else if (depth < DEEPEST) {
                collect(path, depth + 1, files);
            }
        }
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        URL entry = bundle.getEntry(file);
        if (entry == null) {
            throw new FileNotFoundException(file + " is gone");
        }
        try (InputStream in = entry.openStream()) {
            return in.readNBytes(most + 1);
        }
    }
}
