package org.dorsal.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that holds everything a person leaves behind: journal, settings, log.
 *
 * @param folder absolute
 */
record Home(Path folder) {
    private static final String OPTION = "--home";
    private static final String VARIABLE = "DORSAL_HOME";

    /**
     * The home that the command line names, else the environment, else {@code ~/.dorsal}.
     *
     * @param userHome the user's folder where the environment has no {@code HOME}, as on Windows
     */
    static Home chosenBy(List<String> arguments, Map<String, String> environment, String userHome) throws LaunchException {
        Optional<String> named = option(arguments)
            .or(() -> Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isBlank()));
        String folder = named.orElseGet(() -> environment.getOrDefault("HOME", userHome) + "/.dorsal");
        try {
            return new Home(Path.of(folder).toAbsolutePath().normalize());
        } catch (InvalidPathException notAPath) {
            throw new LaunchException(LaunchException.USED_WRONGLY, "The home \"" + folder
                + "\" is not the name of a folder. Give one with --home DIR.");
        }
    }

    /** Makes the folder, for its owner only, where it is missing, and checks that it can be used. */
    void prepare() throws LaunchException {
        if (!Files.isDirectory(folder)) {
            create();
        }
        if (!Files.isWritable(folder) || !Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw unusable("may not be read and written by you", "Change its permissions, or those of its disk");
        }
        checkConfig();
        new HomeFormat(folder).check();
    }

    /** The settings would be told to nobody and lost. */
    private void checkConfig() throws LaunchException {
        if (Files.exists(config()) && !(Files.isDirectory(config()) && Files.isWritable(config()))) {
            throw unusable("has something in the place of its folder config, or one that may not be written", "Move it away");
        }
        Optional<Path> cutOff = new SettingFiles(config()).cutOffInANumber();
        if (cutOff.isPresent()) {
            throw unusable("has a file of settings that was cut off, " + cutOff.get(),
                "Restore a backup of that file, or remove it and set anew what differed");
        }
    }

    Path config() {
        return folder.resolve("config");
    }

    /** Packs that are put here are installed. */
    Path dropIn() {
        return folder.resolve("drop-in");
    }

    /** Where jars are made of folders that are put there; disposable. */
    Path dropInJars() {
        return folder.resolve("packs").resolve("staging").resolve("drop-in-jars");
    }

    Path log() {
        return folder.resolve("log");
    }

    private void create() throws LaunchException {
        if (Files.exists(folder)) {
            throw unusable("is a file, not a folder", "Move it away");
        }
        if (Files.isSymbolicLink(folder)) {
            throw unusable("is a symbolic link that leads nowhere", "Make the folder it names, or remove the link");
        }
        try {
            Files.createDirectories(folder, ownerOnly());
        } catch (IOException cannot) {
            throw unusable("cannot be made" + reason(cannot), "Check the folder above it");
        }
    }

    private static String reason(IOException cannot) {
        if (cannot instanceof AccessDeniedException) {
            return ": you may not write there";
        }
        return cannot instanceof FileSystemException failed && failed.getReason() != null ? ": " + failed.getReason() : "";
    }

    private LaunchException unusable(String what, String next) {
        return new LaunchException(LaunchException.UNWELL, "The home " + folder + " " + what + ". " + next
            + ", or choose another home with --home DIR.");
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))};
    }

    private static Optional<String> option(List<String> arguments) throws LaunchException {
        int at = arguments.indexOf(OPTION);
        if (at >= 0 && at + 1 < arguments.size() && !arguments.get(at + 1).isBlank()) {
            return Optional.of(arguments.get(at + 1));
        }
        Optional<String> joined = arguments.stream().filter(a -> a.startsWith(OPTION + "="))
            .map(a -> a.substring(OPTION.length() + 1)).findFirst();
        if (at >= 0 || joined.filter(String::isBlank).isPresent()) {
            throw new LaunchException(LaunchException.USED_WRONGLY, "--home needs the name of a folder: --home DIR.");
        }
        return joined;
    }
}
