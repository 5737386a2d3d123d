package org.dorsal.core.packs.internal.dropin;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.felix.fileinstall.ArtifactInstaller;

/**
 * What FileInstall calls when something in a folder appears, changes or goes, once it has stayed the same from one look
 * to the next. It takes whatever lies there, so that FileInstall takes nothing by itself.
 */
final class DropInInstaller implements ArtifactInstaller {
    private static final String JAR = ".jar";

    private final Path folder;
    private final Path jars;
    private final DroppedPacks packs;

    /** @param jars where FileInstall makes jars of folders, before it shows them to anybody */
    DropInInstaller(Path folder, Path jars, DroppedPacks packs) {
        this.folder = folder;
        this.jars = jars;
        this.packs = packs;
    }

    @Override
    public boolean canHandle(File artifact) {
        return true;
    }

    @Override
    public void install(File artifact) {
        put(artifact).ifPresent(packs::there);
    }

    @Override
    public void update(File artifact) {
        put(artifact).ifPresent(packs::there);
    }

    @Override
    public void uninstall(File artifact) {
        put(artifact).ifPresent(packs::gone);
    }

    /** What was put into the folder; empty for what is none of ours. */
    private Optional<Path> put(File artifact) {
        String name = artifact.getName();
        Path parent = artifact.toPath().toAbsolutePath().getParent();
        boolean jarOfFolder = parent.endsWith(jars.getFileName()) && name.endsWith(JAR);
        Optional<String> put = jarOfFolder ? Optional.of(name.substring(0, name.length() - JAR.length()))
            : Optional.of(name).filter(any -> parent.endsWith(folder.getFileName()));
        return put.filter(any -> !any.startsWith(".")).map(folder::resolve);
    }
}
