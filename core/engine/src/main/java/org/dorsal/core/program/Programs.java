package org.dorsal.core.program;

import org.dorsal.core.screening.Verdict;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: where people stand in programs. Any thread may call. */
@ProviderType
public interface Programs {

    /**
     * What the program asks of the person next, with the variants that the verdict leaves open.
     *
     * @throws org.dorsal.core.session.UnknownActivityException when there is no such program
     */
    NextSitting next(Verdict verdict, String program);

    /**
     * Keeps that a part of the sitting was finished, or left out as closed. After the last part the sitting is finished,
     * and counts when the person says that it settled.
     *
     * @param part its place, from 0
     * @param sessionId the session that did it; empty when it was left out
     */
    void finishedPart(String person, String program, int part, java.util.Optional<String> sessionId);

    /** Goes on with a program that paused itself, at the easier variants; the person says someone was seen. */
    void resume(String person, String program);
}
