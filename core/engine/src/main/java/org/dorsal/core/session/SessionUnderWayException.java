package org.dorsal.core.session;

import java.io.Serial;

/** Another session of the same person goes on in this process; it must be finished or ended first. */
public final class SessionUnderWayException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
    private final String session;
    private final String title;

    /**
     * @param session the id of the session that goes on
     * @param title the title of its activity
     */
    public SessionUnderWayException(String session, String title) {
        super("session " + session + " goes on");
        this.session = session;
        this.title = title;
    }

    public String session() {
        return session;
    }

    public String title() {
        return title;
    }
}
