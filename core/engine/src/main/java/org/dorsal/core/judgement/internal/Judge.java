package org.dorsal.core.judgement.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.facts.internal.StopFindings;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.facts.internal.SuppliedFacts;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.StopRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges people under the catalogue in force: with what they told, with what journal and settings say now, and with what
 * stops hold closed. A journal that cannot be read or written permits nothing. Any thread may call.
 */
public final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final Catalogues catalogues;
    private final Gate gate;
    private final Journal journal;
    private final Stops stops;
    private final SuppliedFacts supplied;
    private final Clock clock;
    private final JournalTrial trial;

    /** @param ticker nanoseconds that only ever grow */
    public Judge(Catalogues catalogues, Gate gate, Journal journal, Stops stops, SuppliedFacts supplied, Clock clock,
            LongSupplier ticker) {
        this(catalogues, gate, journal, stops, supplied, clock, new JournalTrial(journal, ticker));
    }

    private Judge(Catalogues catalogues, Gate gate, Journal journal, Stops stops, SuppliedFacts supplied, Clock clock,
            JournalTrial trial) {
        this.catalogues = catalogues;
        this.gate = gate;
        this.journal = journal;
        this.stops = stops;
        this.supplied = supplied;
        this.clock = clock;
        this.trial = trial;
    }

    /** The phases whose checks judge what is told in one go: what arose is judged together with the state it arose in. */
    public static Set<Phase> asked(Phase phase) {
        return phase == Phase.DURING ? EnumSet.of(Phase.BEFORE, Phase.DURING) : EnumSet.of(phase);
    }

    /** For judging once more at once because a check was cut off; see {@link Gate#again}. */
    public Judge again() {
        return new Judge(catalogues, gate.again(), journal, stops, supplied, clock, trial);
    }

    /** Whether, and under what, anything is permitted to the person now. */
    public Judged before(String person, Map<String, Answer> told) {
        return before(person, told, Set.of());
    }

    /** The same, as if the named stops held nothing closed any more. */
    public Judged before(String person, Map<String, Answer> told, Set<String> reopening) {
        try {
            List<StopRecord> open = stops.open(person).stream().filter(s -> !reopening.contains(s.id())).toList();
            Stream<Found> cutOff = stops.isSomethingUnexplained(person) ? Stream.of(StopFindings.CUT_OFF) : Stream.empty();
            return judge(person, told, Phase.BEFORE, open, Stream.concat(open.stream().flatMap(Judge::held), cutOff).toList());
        } catch (JournalException e) {
            return withoutJournal(told, e);
        }
    }

    /**
     * What checks make of the answers themselves, earlier stops left out: whether there is danger now, or what arose is
     * harmless.
     */
    public Judged inItself(String person, Map<String, Answer> told, Phase phase) {
        try {
            return judge(person, told, phase, stops.open(person), List.of());
        } catch (JournalException e) {
            LOG.warn("The journal cannot be read", e);
            Judged judged = unsaid(told, phase);
            return phase == Phase.BEFORE ? locked(judged, e) : judged;
        }
    }

    /**
     * What the during-checks make of something that arose. What is asked about it and was not said, or said in a way that
     * its fact does not know, counts as normal for them, and the judgement is indeterminate: nobody knows.
     *
     * @param told what the person told before, and what is known of the session
     * @param arisen what the person says arose; empty where nothing was said at all
     */
    public Judged ofWhatArose(String person, Map<String, Answer> told, Map<String, Answer> arisen) {
        Judged judged = inItself(person, joined(told, arisen), Phase.DURING);
        return arisen.isEmpty() ? judged : lacking(unsaid(judged.catalogue(), Section.DURING, Phase.DURING, arisen), judged);
    }

    /**
     * What the after-checks make of how a session went. What is asked about it and was not said is treated as by
     * {@link #ofWhatArose}.
     *
     * @param told what the person told before
     * @param outcome what is known of how it went, answered or not asked for
     */
    public Judged ofHowItWent(String person, Map<String, Answer> told, Map<String, Answer> outcome) {
        Judged judged = inItself(person, joined(told, outcome), Phase.AFTER);
        return lacking(unsaid(judged.catalogue(), Section.AFTER, Phase.AFTER, outcome), judged);
    }

    private static Map<String, Answer> joined(Map<String, Answer> told, Map<String, Answer> later) {
        Map<String, Answer> all = new HashMap<>(told);
        all.putAll(later);
        return all;
    }

    /** Judges answers of nobody in particular; they override what is supplied. */
    public Judged ofNobody(Map<String, Answer> told, Phase phase, Set<Phase> asked) {
        Catalogue catalogue = catalogues.current();
        Instant now = clock.instant();
        Map<String, Answer> answers = phase == Phase.DURING ? new HashMap<>() : NotAskedNow.answers(catalogue, now);
        answers.putAll(supplied.aboutNobody(catalogue, now));
        answers.putAll(told);
        Judged judged = new Judged(catalogue, answers, gate.assess(catalogue, answers, now, phase, asked, List.of()));
        return trial.fault().map(fault -> locked(judged, fault)).orElse(judged);
    }

    private Judged judge(String person, Map<String, Answer> told, Phase phase, List<StopRecord> open, List<Found> held) {
        Catalogue catalogue = catalogues.current();
        Instant now = clock.instant();
        Map<String, Answer> answers = NotAskedNow.answers(catalogue, now);
        answers.putAll(supplied.about(person, open, catalogue, now));
        take(told, catalogue, answers);
        Assessment assessment = gate.assess(catalogue, answers, now, phase, Set.of(phase), held);
        Judged judged = new Judged(catalogue, answers, assessment);
        return phase != Phase.BEFORE ? judged : journal.fault().map(fault -> locked(judged, fault)).orElse(judged);
    }

    private Judged withoutJournal(Map<String, Answer> told, JournalException cause) {
        LOG.warn("The journal cannot be read", cause);
        return locked(unsaid(told, Phase.BEFORE), cause);
    }

    /** Judges without history, so that danger is still recognised. */
    private Judged unsaid(Map<String, Answer> told, Phase phase) {
        Catalogue catalogue = catalogues.current();
        Instant now = clock.instant();
        Map<String, Answer> answers = NotAskedNow.answers(catalogue, now);
        take(told, catalogue, answers);
        return new Judged(catalogue, answers, gate.assess(catalogue, answers, now, phase, Set.of(phase), List.of()));
    }

    /** The same judgement, with nothing permitted because the journal fails. */
    public static Judged locked(Judged judged, JournalException cause) {
        Assessment was = judged.assessment();
        List<Indeterminate> indeterminate = new ArrayList<>(was.indeterminate());
        indeterminate.add(new Indeterminate("journal", "org.dorsal.journal", Indeterminate.Cause.JOURNAL,
            cause.problem().name().toLowerCase(java.util.Locale.ROOT)));
        return new Judged(judged.catalogue(), judged.answers(),
            new Assessment(was.generation(), was.at(), was.findings(), was.unanswered(), indeterminate));
    }

    /** What a stop found at its time, whatever has become of the check since. */
    private static Stream<Found> held(StopRecord stop) {
        return stop.findings().stream().map(kept -> new Found(kept.check(), kept.pack(), kept.finding()));
    }

    /** An answer its fact can no longer have counts as none: that it was not asked now is no longer so either. */
    private static void take(Map<String, Answer> told, Catalogue catalogue, Map<String, Answer> answers) {
        told.forEach((id, answer) -> {
            Optional<Fact> fact = catalogue.fact(id);
            if (fact.filter(known -> !fits(known, answer)).isPresent()) {
                answers.remove(id);
            } else if (fact.filter(Judge::isSupplied).isEmpty()) {
                answers.put(id, answer);
            }
        });
    }

    private static boolean fits(Fact fact, Answer answer) {
        return isSupplied(fact) || answer.value().flatMap(fact::problemWith).isEmpty();
    }

    /** What checks of the phase read, is asked in the section, and has no answer. */
    private static Set<String> unsaid(Catalogue catalogue, Section section, Phase phase, Map<String, Answer> said) {
        Set<String> asked = NotAskedNow.askedIn(section, catalogue);
        return catalogue.readIn(phase).stream().filter(fact -> asked.contains(fact) && !said.containsKey(fact))
            .collect(Collectors.toSet());
    }

    private static Judged lacking(Set<String> unsaid, Judged judged) {
        Assessment was = judged.assessment();
        Set<String> unanswered = new HashSet<>(was.unanswered());
        unanswered.addAll(unsaid);
        return new Judged(judged.catalogue(), judged.answers(),
            new Assessment(was.generation(), was.at(), was.findings(), unanswered, was.indeterminate()));
    }

    private static boolean isSupplied(Fact fact) {
        return fact.origin() == Fact.Origin.JOURNAL || fact.origin() == Fact.Origin.SETTING;
    }
}
