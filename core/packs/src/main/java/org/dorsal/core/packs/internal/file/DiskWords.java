package org.dorsal.core.packs.internal.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.dorsal.text.Printable;

/** Why a disk does not do what it should, as the end of a sentence. */
public final class DiskWords {
    private DiskWords() {
    }

    /** Such as "there is no such file" or the words of the operating system. */
    public static String of(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (fault instanceof AccessDeniedException) {
            return "it belongs to somebody else or may not be used so";
        }
        Optional<String> reason = fault instanceof FileSystemException at ? Optional.ofNullable(at.getReason()) : Optional.ofNullable(fault.getMessage());
        return reason.map(Printable::of).orElse("the disk refuses it");
    }
}
