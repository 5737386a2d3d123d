package org.dorsal.core.console.internal.guide.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.function.Supplier;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.core.console.internal.guide.question.QuestionTalk;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Left;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.SymptomInquiry;

/** The end of a sitting: pain now, how it went, what packs ask besides, before and after, when next. Nothing more. */
public final class Ending {
    private final Talk talk;
    private final QuestionTalk questions;
    private final Screenings screenings;
    private final VerdictTalk verdicts;

    public Ending(Talk talk, QuestionTalk questions, Screenings screenings, VerdictTalk verdicts) {
        this.questions = Objects.requireNonNull(questions, "questions");
        this.screenings = Objects.requireNonNull(screenings, "screenings");
        this.talk = Objects.requireNonNull(talk, "talk");
        this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
    }

    /**
     * Asks once, and records it for all sessions of the sitting.
     *
     * @param told what the person told in the screening
     * @param painBefore in words, as the screening knows it
     * @param whenNext what to say about the next time, asked when all is recorded
     * @throws Left when the person leaves; what there was is then on the disk
     */
    public void ask(List<Session> sessions, Map<String, Answer> told, String painBefore, Supplier<List<String>> whenNext) {
        int pain;
        Relief relief;
        try {
            pain = painNow();
            relief = howItWent();
        } catch (Left e) {
            sessions.forEach(Session::quit);
            throw e;
        }
        List<Finding> findings = recorded(sessions, told, pain, relief);
        if (!findings.isEmpty()) {
            verdicts.tell("Before you go", findings, Map.of(), Optional.empty(), "go on");
        }
        Page.Builder page = Page.titled("Done").say("Pain " + painBefore + " before, " + pain + " now.");
        whenNext.get().forEach(page::say);
        talk.read(page.hint(Hint.ENTER, "back to the start").page());
    }

    /**
     * After a stop in the middle of a sitting: records the pain for the sessions before it, and what after-checks have to
     * know. All, part or hurt is not asked, as what stopped the person has just been talked over.
     */
    public void askAfterStop(List<Session> sessions, Map<String, Answer> told) {
        recorded(sessions, told, painNow(), Relief.PART);
    }

    /** Whoever leaves on the way has said how much it hurts: that is recorded, and the rest is unanswered. */
    private List<Finding> recorded(List<Session> sessions, Map<String, Answer> told, int pain, Relief relief) {
        SymptomInquiry inquiry = screenings.inquireAfter(told, pain);
        try {
            questions.ask(inquiry);
        } catch (Left e) {
            finished(sessions, pain, relief, inquiry.answers());
            throw e;
        }
        return finished(sessions, pain, relief, inquiry.answers());
    }

    private static List<Finding> finished(List<Session> sessions, int pain, Relief relief, Map<String, Answer> answers) {
        return sessions.stream().flatMap(session -> session.finish(pain, relief, answers).stream()).distinct().toList();
    }

    private int painNow() {
        Page.Builder page = Page.titled("Pain now, from 0 (none) to 10 (the worst)?").hint("0-9", "that number").hint("x", "10");
        talk.paper().fresh(page.page());
        while (true) {
            Key key = talk.next();
            if (key.is('x')) {
                return 10;
            }
            if (key.kind() == Key.Kind.NUMBER && key.value() <= 10) {
                return key.value();
            }
            talk.paper().again(page.page().saying("A number from 0 to 9, or x for 10."));
        }
    }

    private Relief howItWent() {
        Page page = Page.titled("How did it go?").item("1", State.PLAIN, "I did all of it").item("2", State.PLAIN, "I did part of it")
            .item("3", State.PLAIN, "It hurts").page();
        return Relief.values()[talk.ask(page).value() - 1];
    }
}
