package org.dorsal.core.packs.internal.file;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The pack in a folder. Hidden files, such as those of a version control, are no part of it. */
final class FolderReader extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final ContentsReader reader;

    private FolderReader(Path folder, ContentsReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    static Contents read(Path folder, Limits limits) {
        ContentsReader reader = new ContentsReader(folder, limits);
        try {
            Files.walkFileTree(folder, new FolderReader(folder, reader));
        } catch (IOException e) {
            throw reader.unreadable("It cannot be read: " + DiskWords.of(e) + ".");
        }
        return reader.all();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
        return isHidden(visited) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (!attributes.isRegularFile()) {
            throw reader.link(path);
        }
        try (InputStream in = Files.newInputStream(file)) {
            reader.add(path, in);
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
        return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }
}
