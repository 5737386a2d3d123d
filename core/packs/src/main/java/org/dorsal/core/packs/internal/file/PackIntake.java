package org.dorsal.core.packs.internal.file;

import java.nio.file.Path;

/** Takes in what an operator gives: a folder, a zip or a jar, within the limits that are set, and nothing that lies. */
public interface PackIntake {
    /**
     * Makes the one file of what is given. What is given is only read.
     *
     * @param given a folder, a zip of data, or a bundle
     * @param staging an empty folder to put the file into; the caller removes it
     * @throws org.dorsal.core.packs.PackRefusedException when it cannot be read, breaks a limit, or has a name that leads
     *     elsewhere
     */
    PackArtifact take(Path given, Path staging);
}
