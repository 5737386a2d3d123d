package org.dorsal.core.facts.internal;

import java.util.Set;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.gate.Found;

/** What the platform itself finds where somebody stopped and no check has anything to say. */
public final class StopFindings {
    private static final String CHECK = "symptom-key";
    private static final String PACK = "org.dorsal.engine";
    private static final Source OURS = new Source("Dorsal: what is not known to be harmless stops a session", Mark.OWN_PROPOSAL);

    /** What arose is nothing that a check knows. */
    public static final Found UNRECOGNISED = found("unrecognised", Level.CAUTION,
        "You stopped, and what arose is nothing that is known to be harmless.",
        "Leave self-adjustment for now. If it comes back or worries you, have it looked at.");

    /** A check failed when it was asked, or it was not said what it has to know. */
    public static final Found UNJUDGED = found("not-judged", Level.CONSULT,
        "You stopped, and what arose could not be judged: a safety check failed, or something was left unsaid.",
        "Do no more exercises today. If it does not settle soon, have a physician or physiotherapist look at it.");

    /** The process ended between the key and what the person would have said. */
    public static final Found UNEXPLAINED = found("unexplained", Level.CAUTION,
        "You stopped in the middle of a session, and it broke off before you could say why.",
        "Leave self-adjustment for now. If something hurt or felt wrong, and it comes back or worries you, have it looked at.");

    /** The process ended in the middle of a session, and nobody has said yet whether anything had come up. */
    public static final Found CUT_OFF = found("cut-off", Level.CAUTION,
        "A session broke off, and nobody has said yet whether anything had come up in it.",
        "Say so when Dorsal asks at its next start; then this is decided. Leave self-adjustment until then.");

    /** An after-check failed when it was asked how a session went, or it was not said what it has to know. */
    public static final Found OUTCOME_UNJUDGED = found("outcome-not-judged", Level.CONSULT,
        "How it went could not be judged: a safety check failed, or something was left unsaid.",
        "Do no more exercises today. If it hurts more than before, have a physician or physiotherapist look at it.");

    private StopFindings() {
    }

    private static Found found(String rule, Level level, String reason, String advice) {
        return new Found(CHECK, PACK, Finding.of(rule, level, Set.of(), reason, advice, OURS));
    }
}
