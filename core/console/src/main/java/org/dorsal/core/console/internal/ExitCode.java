package org.dorsal.core.console.internal;

/** What a command tells the shell that ran it. */
public final class ExitCode {
    /** Done; for a check, whatever the verdict. */
    public static final int DONE = 0;
    /** Failed, or the installation is unwell. */
    public static final int FAILED = 1;
    /** Used wrongly: what was typed or piped in cannot be understood. */
    public static final int MISUSED = 2;
    /** Refused by the gate. */
    public static final int REFUSED = 3;

    private ExitCode() {
    }
}
