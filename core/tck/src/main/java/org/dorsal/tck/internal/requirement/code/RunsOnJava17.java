package org.dorsal.tck.internal.requirement.code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.file.ClassFile;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class RunsOnJava17 implements Requirement<PluginFile> {
    private static final int JAVA_17 = 61;
    private static final int BEFORE_JAVA_1 = 44;

    @Override
    public String id() {
        return "code.java";
    }

    @Override
    public String demand() {
        return "All its classes run on Java 17.";
    }

    @Override
    public List<Flaw> flaws(PluginFile plugin) {
        List<Flaw> flaws = new ArrayList<>();
        plugin.classes().forEach(path -> {
            try {
                int version = ClassFile.read(plugin.entries().get(path)).majorVersion();
                if (version > JAVA_17) {
                    flaws.add(Flaw.error(Place.inFile(path), "It is compiled for Java " + (version - BEFORE_JAVA_1) + ".",
                        "Compile with --release 17 (maven.compiler.release)."));
                }
            } catch (IOException | RuntimeException damaged) {
                flaws.add(Flaw.error(Place.inFile(path), "It is no class file.", "Build it anew."));
            }
        });
        // One stands for all: they were compiled alike.
        return flaws.stream().limit(1).toList();
    }
}
