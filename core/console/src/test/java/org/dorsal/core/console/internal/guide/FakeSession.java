package org.dorsal.core.console.internal.guide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.session.Cue;
import org.dorsal.api.session.Cue.Part;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.api.session.SessionView.State;

/** A session of a few cues whose time moves by five seconds whenever it is looked at, and that tells what was called. */
public final class FakeSession implements Session {
    private static final int[] SECONDS = {15, 5, 5, 25, 5};
    private static final Part[] PARTS = {Part.GET_READY, Part.GET_ON, Part.MOVE, Part.HOLD, Part.GET_OFF};
    private static final String[] TEXTS = {"Next: kneel down", "Kneel down", "Arch the back gently", "Stay there and breathe", "Sit back"};
    private static final int LOOK = 5;
    private final Activity activity;
    private final String id;
    public final List<String> calls = new ArrayList<>();
    public Judgement judgement = new Judgement(false, true, List.of(Samples.finding(org.dorsal.api.safety.Level.CONSULT)));
    private State state = State.RUNNING;
    private int cue;
    private int spent;

    public FakeSession(String id, Activity activity) {
        this.id = id;
        this.activity = activity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Activity activity() {
        return activity;
    }

    @Override
    public Variant variant() {
        return activity.variants().get(0);
    }

    @Override
    public SessionView view() {
        if (state == State.RUNNING) {
            if (spent == SECONDS[cue]) {
                step(1);
            }
        }
        if (state != State.RUNNING && state != State.PAUSED) {
            return new SessionView(state, Optional.empty(), Optional.empty());
        }
        Cue now = new Cue(PARTS[cue], TEXTS[cue], Optional.empty(), 1, 1, 1, 1, Duration.ofSeconds(SECONDS[cue]),
            Duration.ofSeconds(SECONDS[cue] - spent), PARTS[cue] == Part.HOLD ? Optional.of(Cue.BreathPhase.IN) : Optional.empty(),
            cue, SECONDS.length);
        if (state == State.RUNNING) {
            spent += LOOK;
        }
        return new SessionView(state, Optional.of(now), Optional.empty());
    }

    private void step(int by) {
        cue = Math.max(0, cue + by);
        spent = 0;
        if (cue == SECONDS.length) {
            cue--;
            state = State.DONE;
        }
    }

    @Override
    public void pause() {
        calls.add("pause");
        state = State.PAUSED;
    }

    @Override
    public void resume() {
        calls.add("resume");
        state = State.RUNNING;
    }

    @Override
    public void next() {
        calls.add("next");
        step(1);
    }

    @Override
    public void back() {
        calls.add("back");
        step(-1);
    }

    @Override
    public void halt() {
        calls.add("halt");
        state = State.HALTED;
    }

    @Override
    public Judgement report(Map<String, Answer> answers) {
        calls.add("report");
        state = judgement.harmless() ? State.PAUSED : State.STOPPED;
        return judgement;
    }

    @Override
    public void quit() {
        calls.add("quit");
        state = state == State.DONE ? State.DONE : State.STOPPED;
    }

    @Override
    public List<Finding> finish(int painAfter, Relief relief, Map<String, Answer> answers) {
        calls.add("finish " + painAfter + " " + relief + (answers.isEmpty() ? "" : " " + answers.keySet()));
        state = State.RECORDED;
        return List.of();
    }
}
