package org.dorsal.core.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.BuiltPack;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.PackAuthoring;
import org.dorsal.core.packs.Verification;
import org.osgi.framework.Version;

/** An author's workbench of which a test says what it finds. */
public final class FakeAuthoring implements PackAuthoring {
    public static final Coordinate NECK = new Coordinate("neck", new Version(1, 2, 0));
    public final List<String> calls = new ArrayList<>();
    public Verification verification = new Verification(Optional.of(NECK), List.of(), List.of());

    @Override
    public Verification verify(Path given) {
        calls.add("verify " + given);
        return verification;
    }

    @Override
    public BuiltPack build(Path folder, Optional<Path> out) {
        calls.add("build " + folder + " " + out);
        return new BuiltPack(NECK, out.orElse(Path.of("neck-1.2.0.jar")), "abcd");
    }

    @Override
    public List<String> kinds() {
        return List.of("pack", "rules");
    }

    @Override
    public Optional<String> schema(String kind) {
        return kinds().contains(kind) ? Optional.of("{\"title\": \"" + kind + "\"}\n") : Optional.empty();
    }
}
