package org.dorsal.core.console.internal.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.session.Judgement;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.Sessions;

/** Sessions that begin whatever is asked for. */
public final class FakeSessions implements Sessions {
    private final Catalogue catalogue;
    public final List<FakeSession> begun = new ArrayList<>();
    public final List<SessionRequest> requests = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();
    public Optional<SessionRecord> unfinished = Optional.empty();
    public Optional<SessionRecord> awaiting = Optional.empty();
    /** Why the earlier ones cannot be looked up, if so. */
    public Optional<JournalException> journalFault = Optional.empty();
    public Optional<Judgement> judgement = Optional.empty();

    public FakeSessions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Session begin(Verdict verdict, SessionRequest request) {
        requests.add(request);
        Activity activity = catalogue.activity(request.activity()).orElseThrow();
        FakeSession session = new FakeSession("session-" + (begun.size() + 1), activity);
        judgement.ifPresent(j -> session.judgement = j);
        begun.add(session);
        return session;
    }

    @Override
    public Optional<SessionRecord> unfinished(String person) {
        journalFault.ifPresent(cause -> {
            throw cause;
        });
        return unfinished;
    }

    @Override
    public void closeUnfinished(String person) {
        calls.add("closeUnfinished");
        unfinished = Optional.empty();
    }

    @Override
    public Judgement explainUnfinished(String person, Map<String, Answer> arisen) {
        calls.add("explainUnfinished");
        unfinished = Optional.empty();
        return judgement.orElseThrow();
    }

    @Override
    public List<StopRecord> openStops(String person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<SessionRecord> awaitingSettled(String person) {
        return awaiting;
    }

    @Override
    public void settled(String person, String sessionId, boolean settled) {
        calls.add("settled " + sessionId + " " + settled);
        awaiting = Optional.empty();
    }
}
