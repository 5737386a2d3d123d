package org.dorsal.core.screening;

import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.gate.Assessment;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: screens people. Any thread may call. */
@ProviderType
public interface Screenings {

    /**
     * Begins a screening. For whoever leads the person, and no other process does: what a session of a process that died
     * left unexplained is kept as a stop.
     */
    Screening begin(String person);

    /**
     * The verdict of the sitting that is still going on, of this process or an earlier one, judged anew each time. Empty
     * when a screening is due: the last is older than two hours, was cut short or attested, a stop or a session that broke
     * off came since, or a fact is unanswered now. Where a sitting goes on and what is installed was not prepared yet, this
     * does so first, and takes as long as {@link #prepare}.
     */
    Optional<Verdict> current(String person);

    /**
     * Screens without screens: with facts a caller brings.
     *
     * @return the verdict, kept in the journal as attested by the caller and never reused for a later screening
     * @throws InvalidFactsException when a fact is unknown or a value not allowed; while expected checks are missing, and so
     *     nothing is permitted, facts that nobody defines are left out instead
     */
    Verdict attest(String person, Map<String, FactValue> facts, Unanswered unanswered);

    /**
     * Judges facts of nobody in particular; nothing is kept. Facts from the journal are normal, settings as set. While
     * the journal cannot be written nothing is permitted here either.
     *
     * @param phase {@link Phase#DURING} judges what arose and the state now, with the checks of both phases
     * @throws InvalidFactsException when a fact is unknown or a value not allowed; while expected checks are missing, and so
     *     nothing is permitted, facts that nobody defines are left out instead
     */
    Verdict judge(Map<String, FactValue> facts, Unanswered unanswered, Phase phase);

    /**
     * What the checks make now of answers that a person gave in an earlier screening, with what the journal says today and
     * without what stops hold closed. Permits nothing.
     */
    Assessment judgeAgain(String person, Map<String, Answer> told);

    /** Begins asking what arose. */
    SymptomInquiry inquire();

    /**
     * Begins asking how an activity went, besides pain and relief: what some after-check reads, and what decides whether
     * that is asked. Nothing is asked where no pack has such a question.
     *
     * @param told what the person told in the screening, for the conditions of questions
     * @param painAfter 0 to 10, just told; no question asks for it again
     */
    SymptomInquiry inquireAfter(Map<String, Answer> told, int painAfter);

    /**
     * Compiles and runs all checks once on normal values, where that was not done since something was installed or taken
     * away, so that the first real assessment is quick. Returns at once.
     */
    void warmUp();

    /**
     * The same, but returns when it is done, for whoever has just started the platform and wants a judgement at once: three
     * seconds at most for what has arrived to say what it is, and five for running it. Without it a slow machine may spend the deadline of the first one on compiling.
     */
    void prepare();
}
