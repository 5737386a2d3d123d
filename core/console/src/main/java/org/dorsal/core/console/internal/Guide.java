package org.dorsal.core.console.internal;

import java.util.Optional;

import org.dorsal.core.screening.Verdict;

/**
 * Leads a person through screens: with keys in a terminal, or in plain mode with lines that are only ever appended.
 * Whatever it shows and reads goes through the streams of the options.
 *
 * <p>It words what belongs to the way it leads, a refusal included. Exceptions of the services that it cannot help it
 * lets through, with the terminal restored; the caller words them and picks the exit code.
 */
public interface Guide {
    /**
     * The home screen, and all that can be reached from it.
     *
     * @return the exit code, see {@link ExitCode}
     */
    int home(GuideOptions options);

    /**
     * Guides through an activity or the next sitting of a program, after a screening where one is due.
     *
     * @return the exit code; {@link ExitCode#REFUSED} when the gate refused
     * @throws org.dorsal.core.session.UnknownActivityException when nothing has that id
     */
    int start(GuideOptions options, StartRequest request);

    /**
     * Screens and shows the verdict; nothing is started.
     *
     * @return the verdict; empty when the person broke off before it
     */
    Optional<Verdict> check(GuideOptions options);
}
