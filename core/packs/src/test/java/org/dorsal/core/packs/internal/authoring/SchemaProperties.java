package org.dorsal.core.packs.internal.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.PackReader;
import org.dorsal.core.packs.given.AMutation;
import org.dorsal.core.packs.given.AnInstallation;
import org.dorsal.core.packs.given.FileKinds;
import org.dorsal.core.packs.given.PackFiles;

class SchemaProperties {
    private static final Map<String, Map<String, byte[]>> PACKS = Map.of("neck", PackFiles.neck().all(),
        "adjustment", bundled("adjustment"), "mobility", bundled("mobility"), "posture", bundled("posture"));

    private final FileKinds kinds = new FileKinds(new Workbench(null, null, List::of, null));

    /** A pack held in memory. */
    private record Held(Map<String, byte[]> all) implements PackSource {
        @Override
        public List<String> files() {
            return List.copyOf(all.keySet());
        }

        @Override
        public byte[] read(String file, int most) {
            return all.get(file);
        }
    }

    @Property(tries = 600)
    void whatTheReaderAcceptsTheSchemaAccepts(@ForAll("packs") String pack, @ForAll Random choices) {
        Map<String, byte[]> files = new TreeMap<>(PACKS.get(pack));
        String file = List.copyOf(files.keySet()).get(choices.nextInt(files.size()));
        byte[] changed = new AMutation(choices::nextInt).of(files.get(file));
        files.put(file, changed);

        if (PackReader.read(new Held(files), ReadingLimits.STANDARD).problems().isEmpty()) {
            assertEquals(List.of(), kinds.wrong(FileKinds.of(file).orElseThrow(), changed), 
                () -> file + ": " + new String(changed, StandardCharsets.UTF_8));
        }
    }

    @Provide
    Arbitrary<String> packs() {
        return Arbitraries.of(PACKS.keySet());
    }

    private static Map<String, byte[]> bundled(String pack) {
        return PackFiles.in(AnInstallation.bundled(pack)).all();
    }
}
