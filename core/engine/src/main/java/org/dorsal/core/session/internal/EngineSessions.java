package org.dorsal.core.session.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.judgement.internal.Judge;
import org.dorsal.core.judgement.internal.Judged;
import org.dorsal.core.program.internal.Progress;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.screening.internal.Sitting;
import org.dorsal.core.screening.internal.Sittings;
import org.dorsal.core.screening.internal.Verdicts;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.Sessions;
import org.dorsal.core.session.UnknownActivityException;
import org.dorsal.text.Nearest;

/** Begins sessions, each under a permit of its own, and looks after what became of earlier ones. */
public final class EngineSessions implements Sessions {
    private static final String PAIN = "pain_nrs";
    private static final Duration SETTLED_ASKED_AFTER = Duration.ofHours(12);

    /** Whoever was away for longer waits for all their sessions to be looked through. */
    private static final Duration USUALLY_BACK_WITHIN = Duration.ofDays(30);

    private final Catalogues catalogues;
    private final Judge judge;
    private final Journal journal;
    private final Stops stops;
    private final Sittings sittings;
    private final LiveSessions live;
    private final Progress progress;
    private final Clock clock;
    private final LongSupplier ticker;
    private final Executor executor;

    public EngineSessions(Catalogues catalogues, Judge judge, Journal journal, Stops stops, Sittings sittings,
            LiveSessions live, Progress progress, Clock clock, LongSupplier ticker, Executor executor) {
        this.catalogues = catalogues;
        this.judge = judge;
        this.journal = journal;
        this.stops = stops;
        this.sittings = sittings;
        this.live = live;
        this.progress = progress;
        this.clock = clock;
        this.ticker = ticker;
        this.executor = executor;
    }

    @Override
    public Session begin(Verdict verdict, SessionRequest request) {
        if (!verdict.person().equals(request.person())) {
            throw new IllegalArgumentException("the verdict is about another person than the session is for");
        }
        Activity wanted = known(catalogues.current(), request);
        String id = UUID.randomUUID().toString();
        // Before it is judged: what another session comes to from here on, this person is no longer in.
        LiveSessions.Place place = live.claim(request.person(), id, wanted.title());
        try {
            return permitted(id, place, verdict, request, wanted);
        } catch (RuntimeException | Error e) {
            live.leave(request.person(), place);
            throw e;
        }
    }

    private Session permitted(String id, LiveSessions.Place place, Verdict verdict, SessionRequest request, Activity wanted) {
        Sitting sitting = sittings.of(verdict.person(), verdict.screening())
            .orElseThrow(() -> new RefusedException(verdict, Optional.empty()));
        Map<String, Answer> told = withPain(sitting.told(), request.painBefore());
        Judged judged = judge.before(request.person(), told);
        Verdict now = Verdicts.of(sitting, judged);
        Activity activity = judged.catalogue().activity(wanted.id()).orElseThrow(() -> unknown(wanted.id(), judged.catalogue()));
        Variant variant = open(now, activity, request.variant());
        Permit permit = new Permit(sitting.id(), told, judged.assessment().generation(), sitting.expires(), sitting.until());
        GuidedSession session = guided(id, request, activity, variant, permit);
        place.take(session);
        session.start();
        return session;
    }

    /** Keeps that it begins. */
    private GuidedSession guided(String id, SessionRequest request, Activity activity, Variant variant, Permit permit) {
        String person = request.person();
        int painBefore = request.painBefore().orElseGet(() -> painTold(permit.told()).orElse(0));
        GuidedSession session = new GuidedSession(
            new GuidedSession.Setting(id, activity, variant, new Timeline(variant, request.dose().orElse(variant.dose()), activity.breath()),
                request.pace(), this::now, screening -> newer(person, screening), executor),
            permit,
            new Arbiter(person, activity, variant, painBefore, judge, clock),
            new SessionLog(id, person, activity.id(), journal, stops, clock, executor));
        journal.began(person, new SessionRecord(id, clock.instant(), activity.id(), activity.title(), variant.id(),
            variant.demands().contains(Demand.SELF_ADJUSTMENT), request.program(), painBefore, Optional.empty(), Optional.empty()));
        return session;
    }

    private Moment now() {
        return new Moment(ticker.getAsLong(), clock.instant(), catalogues.current().generation());
    }

    private Optional<Permit> newer(String person, String screening) {
        return sittings.current(person).filter(s -> !s.id().equals(screening))
            .map(s -> new Permit(s.id(), s.told(), -1, s.expires(), s.until()));
    }

    @Override
    public Optional<SessionRecord> unfinished(String person) {
        return broken(person).stream().reduce((earlier, later) -> later);
    }

    @Override
    public void closeUnfinished(String person) {
        End end = new End(How.INTERRUPTED, clock.instant(), Optional.empty(), Optional.empty());
        broken(person).forEach(session -> journal.ended(session.id(), end));
    }

    @Override
    public Judgement explainUnfinished(String person, Map<String, Answer> arisen) {
        SessionRecord session = unfinished(person).orElseThrow(() -> new IllegalStateException("no session broke off"));
        Map<String, Answer> told = journal.lastScreening(person).map(ScreeningRecord::answers).orElse(Map.of());
        Arising.Arisen judged = new Arising(person, session.painBefore(), judge, clock).among(told, arisen);
        SessionLog log = new SessionLog(session.id(), person, session.activity(), journal, stops, clock, executor);
        boolean kept = judged.harmless() ? log.harmless(halts(person, session) + 1, arisen) : log.stopped(judged.found(), arisen);
        closeUnfinished(person);
        return new Judgement(judged.harmless(), kept, judged.findings());
    }

    private int halts(String person, SessionRecord session) {
        return journal.halts(person).stream().filter(h -> h.session().equals(session.id())).mapToInt(HaltRecord::number).max().orElse(0);
    }

    @Override
    public List<StopRecord> openStops(String person) {
        return stops.seen(person);
    }

    private List<SessionRecord> broken(String person) {
        Optional<String> goingOn = live.of(person);
        return journal.unended(person).stream().filter(s -> !goingOn.equals(Optional.of(s.id()))).toList();
    }

    @Override
    public Optional<SessionRecord> awaitingSettled(String person) {
        return latestToAskAbout(person, clock.instant().minus(USUALLY_BACK_WITHIN)).or(() -> latestToAskAbout(person, Instant.EPOCH))
            .filter(s -> s.settled().isEmpty());
    }

    private Optional<SessionRecord> latestToAskAbout(String person, Instant since) {
        return journal.sessions(person, since).stream().filter(this::isOldEnough).reduce((earlier, later) -> later);
    }

    private boolean isOldEnough(SessionRecord session) {
        Instant now = clock.instant();
        return session.end().map(End::at).map(end -> day(end).isBefore(day(now)) || !end.plus(SETTLED_ASKED_AFTER).isAfter(now))
            .orElse(false);
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone());
    }

    @Override
    public void settled(String person, String sessionId, boolean settled) {
        List<SessionRecord> sessions = journal.sessions(person, Instant.EPOCH);
        SessionRecord about = sessions.stream().filter(s -> s.id().equals(sessionId)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no session " + sessionId));
        // The programs first: where the second write is lost it is asked again, and no program counts it twice.
        progress.settled(person, sessions.subList(0, sessions.indexOf(about) + 1), settled);
        journal.settled(sessionId, settled, clock.instant());
    }

    private static Activity known(Catalogue catalogue, SessionRequest request) {
        Activity activity = catalogue.activity(request.activity()).orElseThrow(() -> unknown(request.activity(), catalogue));
        request.variant().filter(v -> activity.variant(v).isEmpty()).ifPresent(v -> {
            throw new UnknownActivityException(v, Nearest.to(v, activity.variants().stream().map(Variant::id).toList()));
        });
        return activity;
    }

    private static UnknownActivityException unknown(String id, Catalogue catalogue) {
        return new UnknownActivityException(id, Nearest.to(id, catalogue.activities().keySet()));
    }

    private static Variant open(Verdict now, Activity activity, Optional<String> wanted) {
        String id = wanted.or(() -> now.firstOpen(activity.id())).orElse(activity.variants().get(0).id());
        if (!now.open().getOrDefault(activity.id(), List.of()).contains(id)) {
            Map<String, Refusal> closed = now.closed().getOrDefault(activity.id(), Map.of());
            throw new RefusedException(now, Optional.ofNullable(closed.get(id)));
        }
        return activity.variant(id).orElseThrow();
    }

    /** Pain just told counts when it is worse; that it got better is for the next screening to hear. */
    private Map<String, Answer> withPain(Map<String, Answer> told, Optional<Integer> justTold) {
        Map<String, Answer> all = new HashMap<>(told);
        justTold.filter(pain -> pain > painTold(told).orElse(-1))
            .ifPresent(pain -> all.put(PAIN, Answer.given(FactValue.of(pain), clock.instant())));
        return all;
    }

    private static Optional<Integer> painTold(Map<String, Answer> told) {
        return Optional.ofNullable(told.get(PAIN)).flatMap(Answer::value)
            .map(value -> value instanceof FactValue.Amount amount ? (int) amount.number() : 0);
    }
}
