package org.dorsal.core.screening.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.facts.internal.SuppliedFacts;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.judgement.internal.Judge;
import org.dorsal.core.judgement.internal.Judged;
import org.dorsal.core.judgement.internal.NotAskedNow;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.SymptomInquiry;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Screens people under the catalogue in force. */
public final class EngineScreenings implements Screenings {
    private static final Set<Section> SCREENED = EnumSet.complementOf(EnumSet.of(Section.DURING, Section.AFTER));
    private static final Set<Origin> TOLD = EnumSet.of(Origin.PERSON);
    private static final Set<Origin> TOLD_IN_SESSION = EnumSet.of(Origin.PERSON, Origin.SESSION);
    private static final String PAIN_AFTER = "session_pain_after_nrs";
    private static final Set<String> KNOWN_OF_SESSIONS = Set.of("session_pain_before_nrs", PAIN_AFTER);
    private static final Logger LOG = LoggerFactory.getLogger(EngineScreenings.class);

    private final Catalogues catalogues;
    private final Gate gate;
    private final Judge judge;
    private final Journal journal;
    private final Stops stops;
    private final SuppliedFacts supplied;
    private final Sittings sittings;
    private final Conclusion conclusion;
    private final Clock clock;
    private final Executor executor;
    private final Topics screened;
    private final Topics arising;
    private final Topics outcome;
    private final Object preparing = new Object();
    private long prepared;

    public EngineScreenings(Catalogues catalogues, Gate gate, Judge judge, Journal journal, Stops stops,
            SuppliedFacts supplied, Sittings sittings, Clock clock, Executor executor) {
        this.catalogues = catalogues;
        this.gate = gate;
        this.judge = judge;
        this.journal = journal;
        this.stops = stops;
        this.supplied = supplied;
        this.sittings = sittings;
        this.clock = clock;
        this.executor = executor;
        this.screened = new Topics(catalogues, installed -> new Topic(installed, SCREENED, TOLD));
        this.arising = new Topics(catalogues, installed -> new Topic(installed, EnumSet.of(Section.DURING), TOLD_IN_SESSION));
        this.outcome = new Topics(catalogues, EngineScreenings::ofOutcome);
        this.conclusion = new Conclusion(judge, journal, sittings, clock);
    }

    @Override
    public Screening begin(String person) {
        Catalogue catalogue = catalogues.current();
        Instant now = clock.instant();
        keepAbandonedHalts(person);
        KeptAnswers kept = kept(person);
        Interview interview = new Interview(screened, history(person, catalogue, now),
            kept.holding(catalogue, now), kept.lastGiven(), clock);
        return new PersonScreening(person, interview, conclusion, now);
    }

    @Override
    public Optional<Verdict> current(String person) {
        try {
            Optional<Sitting> sitting = sittings.current(person);
            sitting.ifPresent(goesOn -> prepare());
            return sitting
                .map(goesOn -> Verdicts.of(goesOn, judge.before(person, goesOn.told())))
                .filter(verdict -> verdict.assessment().unanswered().isEmpty());
        } catch (JournalException e) {
            LOG.warn("The journal cannot be read; a screening is due", e);
            return Optional.empty();
        }
    }

    @Override
    public Verdict attest(String person, Map<String, FactValue> facts, Unanswered unanswered) {
        Catalogue catalogue = catalogues.current();
        Instant now = clock.instant();
        BroughtFacts brought = new BroughtFacts(catalogue, meant(facts, catalogue), TOLD);
        Set<String> notAsked = NotAskedNow.answers(catalogue, now).keySet();
        return conclusion.attested(person, brought.answers(unanswered, TOLD, notAsked, now));
    }

    @Override
    public Verdict judge(Map<String, FactValue> facts, Unanswered unanswered, Phase phase) {
        Catalogue catalogue = catalogues.current();
        Instant now = clock.instant();
        BroughtFacts brought = new BroughtFacts(catalogue, meant(facts, catalogue), EnumSet.allOf(Origin.class));
        Set<String> notAsked = phase == Phase.DURING ? Set.of() : NotAskedNow.answers(catalogue, now).keySet();
        Judged judged = judge.ofNobody(brought.answers(unanswered, TOLD_IN_SESSION, notAsked, now), phase, Judge.asked(phase));
        return Verdicts.of("nobody", "dry-run", now, judged);
    }

    /** With a bundle gone whose checks must be there, a fact of its pack is no mistake of whoever brings it. */
    private static Map<String, FactValue> meant(Map<String, FactValue> brought, Catalogue catalogue) {
        if (catalogue.missing().isEmpty()) {
            return brought;
        }
        Map<String, FactValue> defined = new HashMap<>(brought);
        defined.keySet().retainAll(catalogue.facts().keySet());
        return defined;
    }

    @Override
    public Assessment judgeAgain(String person, Map<String, Answer> told) {
        return judge.inItself(person, told, Phase.BEFORE).assessment();
    }

    @Override
    public SymptomInquiry inquire() {
        return new SymptomInterview(new Interview(arising, Map.of(), Map.of(), Optional.empty(), clock));
    }

    @Override
    public SymptomInquiry inquireAfter(Map<String, Answer> told, int painAfter) {
        Catalogue catalogue = catalogues.current();
        Map<String, Answer> known = new HashMap<>(told);
        // That it was not asked before the session says nothing about how that went.
        known.keySet().removeIf(id -> catalogue.fact(id).filter(fact -> fact.origin() == Origin.SESSION).isPresent());
        known.put(PAIN_AFTER, Answer.given(FactValue.of(painAfter), clock.instant()));
        return new SymptomInterview(new Interview(outcome, known, Map.of(), Optional.empty(), clock));
    }

    private static Topic ofOutcome(Catalogue catalogue) {
        Set<String> read = new HashSet<>(catalogue.readIn(Phase.AFTER));
        read.removeAll(KNOWN_OF_SESSIONS);
        return new Topic(catalogue, EnumSet.of(Section.AFTER), TOLD_IN_SESSION).asFarAs(read);
    }

    @Override
    public void warmUp() {
        try {
            executor.execute(this::prepare);
        } catch (RejectedExecutionException e) {
            LOG.debug("No warm-up while shutting down", e);
        }
    }

    /** Once a generation: a second rehearsal finds nothing new, and judgements wait for it. */
    @Override
    public void prepare() {
        synchronized (preparing) {
            Catalogue catalogue = catalogues.settled();
            if (prepared != catalogue.generation()) {
                gate.prepare(catalogue);
                prepared = catalogue.generation();
            }
        }
    }

    private void keepAbandonedHalts(String person) {
        try {
            stops.keepAbandoned(person);
        } catch (JournalException e) {
            LOG.warn("What was halted earlier cannot be read", e);
        }
    }

    /** Danger is asked for even where nothing can be remembered. */
    private KeptAnswers kept(String person) {
        try {
            return new KeptAnswers(journal.answers(person));
        } catch (JournalException e) {
            LOG.warn("Earlier answers cannot be read; all is asked", e);
            return new KeptAnswers(Map.of());
        }
    }

    private Map<String, Answer> history(String person, Catalogue catalogue, Instant now) {
        try {
            return supplied.about(person, stops.open(person), catalogue, now);
        } catch (JournalException e) {
            LOG.warn("The history cannot be read; what depends on it stays unanswered", e);
            return Map.of();
        }
    }
}
