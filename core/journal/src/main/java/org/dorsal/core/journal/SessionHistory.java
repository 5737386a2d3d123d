package org.dorsal.core.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dorsal.core.journal.SessionRecord.How;

/**
 * What all sessions of a person come to, at some time. The order of sessions is that in which they began.
 *
 * @param lastAdjustment when a self-adjustment was last known to go on; that an interrupted one was closed later says
 *     nothing about the body, so it counts from its beginning
 * @param adjustments how many self-adjustments began since the time asked about
 * @param lastActive when any session was last known to go on
 * @param painChange the worst change of pain among the sessions nobody has said settled, so that a harmless session
 *     afterwards does not hide one that made pain worse; where all settled, that of the latest whose change is known; 0
 *     where none is
 * @param settled whether the latest session that ended settled
 * @param unsettledInARow how many answers in a row, up to the latest, were that it did not settle
 */
public record SessionHistory(Optional<Instant> lastAdjustment, int adjustments, Optional<Instant> lastActive, int painChange,
        Settled settled, int unsettledInARow) {
    /** Whether what was felt after a session settled. */
    public enum Settled {
        /** No session has ended yet. */
        NONE,
        /** Nobody has said so yet. */
        AWAITING,
        YES,
        NO;

        /** What the answer means; empty where there is none yet. */
        public static Settled of(Optional<Boolean> answer) {
            return answer.map(yes -> yes ? YES : NO).orElse(AWAITING);
        }
    }

    public SessionHistory {
        Objects.requireNonNull(lastAdjustment, "lastAdjustment");
        Objects.requireNonNull(lastActive, "lastActive");
        Objects.requireNonNull(settled, "settled");
    }

    /**
     * The meaning of all this, worked out by walking over them.
     *
     * @param sessions oldest first
     * @param since from when adjustments are counted
     */
    public static SessionHistory of(List<SessionRecord> sessions, Instant since) {
        List<SessionRecord> adjustments = sessions.stream().filter(SessionRecord::selfAdjustment).toList();
        return new SessionHistory(lastActive(adjustments.stream()),
            (int) adjustments.stream().filter(s -> !s.at().isBefore(since)).count(), lastActive(sessions.stream()),
            painChange(sessions), latest(sessions, s -> s.end().isPresent()).map(s -> Settled.of(s.settled())).orElse(Settled.NONE),
            unsettledInARow(sessions));
    }

    private static Optional<Instant> lastActive(Stream<SessionRecord> sessions) {
        return sessions.map(s -> s.end().filter(e -> e.how() != How.INTERRUPTED).map(SessionRecord.End::at).orElse(s.at()))
            .max(Comparator.naturalOrder());
    }

    private static int painChange(List<SessionRecord> sessions) {
        List<SessionRecord> open = notKnownToHaveSettled(sessions);
        List<SessionRecord> asked = open.isEmpty() ? latest(sessions, s -> s.change().isPresent()).stream().toList() : open;
        return asked.stream().flatMap(s -> s.change().stream()).mapToInt(Integer::intValue).max().orElse(0);
    }

    private static List<SessionRecord> notKnownToHaveSettled(List<SessionRecord> sessions) {
        int lastAnswered = -1;
        for (int i = 0; i < sessions.size(); i++) {
            lastAnswered = sessions.get(i).settled().isPresent() ? i : lastAnswered;
        }
        boolean settled = lastAnswered < 0 || sessions.get(lastAnswered).settled().orElse(false);
        return sessions.subList(settled ? lastAnswered + 1 : lastAnswered, sessions.size());
    }

    private static int unsettledInARow(List<SessionRecord> sessions) {
        int inARow = 0;
        for (SessionRecord session : sessions) {
            int before = inARow;
            inARow = session.settled().map(yes -> yes ? 0 : before + 1).orElse(before);
        }
        return inARow;
    }

    private static Optional<SessionRecord> latest(List<SessionRecord> sessions, Predicate<SessionRecord> which) {
        return sessions.stream().filter(which).reduce((earlier, later) -> later);
    }
}
