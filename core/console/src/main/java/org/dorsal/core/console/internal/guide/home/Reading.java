package org.dorsal.core.console.internal.guide.home;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dorsal.api.activity.Lesson;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.console.internal.guide.Dates;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.SessionRecord;

/** What is only to be read: what was done, what is worth knowing, how to use this. */
public final class Reading {
    private static final Duration LOOKING_BACK = Duration.ofDays(28);
    private final Talk talk;
    private final Journal journal;
    private final Catalogues catalogues;
    private final Clock clock;

    public Reading(Talk talk, Journal journal, Catalogues catalogues, Clock clock) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.journal = Objects.requireNonNull(journal, "journal");
        this.catalogues = Objects.requireNonNull(catalogues, "catalogues");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    public void history(String person) {
        List<SessionRecord> sessions = journal.sessions(person, clock.instant().minus(LOOKING_BACK));
        Page.Builder page = Page.titled("The last four weeks");
        if (sessions.isEmpty()) {
            page.say("Nothing yet.");
        }
        for (int i = sessions.size() - 1; i >= 0; i--) {
            page.say(line(sessions.get(i)));
        }
        page.gap().say("The command \"dorsal history\" draws pain before and after over the weeks.");
        talk.ask(page.hint(Hint.ENTER, "back").page());
    }

    public void learn() {
        List<Lesson> lessons = catalogues.current().lessons().values().stream().map(Provided::what)
            .sorted(Comparator.comparingInt(Lesson::order)).limit(Choices.MOST).toList();
        Page.Builder list = Page.titled("Worth knowing");
        for (int i = 0; i < lessons.size(); i++) {
            list.item(Choices.key(i), State.PLAIN, lessons.get(i).title());
        }
        Page page = list.hint(Hint.ENTER, "back").page();
        Key key = talk.ask(page);
        while (key.kind() != Key.Kind.ENTER) {
            lesson(lessons.get(Choices.index(key)));
            key = talk.ask(page);
        }
    }

    public void help() {
        Page.Builder page = Page.titled("How to use Dorsal");
        page.say("One key answers: a digit marks a line or chooses it, n means none of these, ? not sure, Esc goes back, Enter goes on.")
            .say("A page that is new takes no key for a moment, so that a key meant for the page before does not clear it.").gap()
            .say("In a session no key is needed. While your hands are busy any key pauses; then Enter goes on, s says what is wrong, "
                + "q ends. While they are free: Space pauses, n goes to the next step, b back, s and q as before.").gap()
            .say("Every change has a sound. For a voice, set the voice command: dorsal settings set console.voice espeak-ng").gap()
            .say("Claims carry a mark: ◆ the founding article, ○ another published source, △ our own proposal.").gap()
            .say("For a screen reader or a script, start with --plain: lines only, and numbers for answers.");
        talk.ask(page.hint(Hint.ENTER, "back").page());
    }

    private void lesson(Lesson lesson) {
        Page.Builder page = Page.titled(lesson.title());
        lesson.paragraphs().forEach(p -> page.say(p.text() + " " + p.source().mark().sign()).gap());
        lesson.paragraphs().stream().map(Lesson.Paragraph::source).distinct()
            .forEach(source -> page.indented(source.mark().sign() + " " + source.citation()));
        talk.ask(page.hint(Hint.ENTER, "back").page());
    }

    private String line(SessionRecord session) {
        String pain = session.end().flatMap(SessionRecord.End::painAfter)
            .map(after -> "pain " + session.painBefore() + " before, " + after + " after")
            .orElse("pain " + session.painBefore() + " before");
        return Dates.day(session.at(), clock.getZone()) + "  " + session.title() + ", "
            + session.end().map(end -> how(end.how())).orElse("not ended") + ", " + pain;
    }

    private static String how(SessionRecord.How how) {
        switch (how) {
            case DONE: return "done";
            case QUIT: return "part done";
            case STOPPED: return "stopped";
            default: return "cut off";
        }
    }
}
