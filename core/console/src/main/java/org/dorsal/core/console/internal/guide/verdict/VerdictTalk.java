package org.dorsal.core.console.internal.guide.verdict;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.gate.Found;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;

/** Telling a person what came of a screening, and giving them the note. */
public final class VerdictTalk {
    private final Talk talk;
    private final VerdictPages pages;
    private final Catalogues catalogues;
    private final Clock clock;

    public VerdictTalk(Talk talk, VerdictPages pages, Catalogues catalogues, Clock clock) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.pages = Objects.requireNonNull(pages, "pages");
        this.catalogues = Objects.requireNonNull(catalogues, "catalogues");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Shows the verdict until it was read. */
    public void tell(Verdict verdict) {
        List<Finding> findings = verdict.assessment().findings().stream().map(Found::finding).toList();
        readWithNote(pages.of(verdict, catalogues.current()), findings, verdict.answers());
    }

    /** Shows an emergency; false when the person pressed a wrong key before and goes back. */
    public boolean tellEmergency(Verdict verdict) {
        List<Finding> findings = verdict.assessment().findings().stream().map(Found::finding).toList();
        return readWithNote(pages.emergency(verdict), findings, verdict.answers()).kind() != Key.Kind.BACK;
    }

    /**
     * Shows findings until they were read.
     *
     * @param besides what else there is to say
     */
    public void tell(String title, List<Finding> findings, Map<String, Answer> answers, Optional<String> besides, String next) {
        readWithNote(pages.found(title, findings, besides, next), findings, answers);
    }

    /** Says why a variant is closed; true when the person wants what is open in its place. */
    public boolean tellRefusal(String title, Refusal refusal) {
        return talk.read(pages.refused(title, refusal, catalogues.current())).is('i');
    }

    private Key readWithNote(Page page, List<Finding> findings, Map<String, Answer> answers) {
        Key key = talk.read(page);
        while (key.is('p')) {
            note(findings, answers);
            key = talk.read(page);
        }
        return key;
    }

    private void note(List<Finding> findings, Map<String, Answer> answers) {
        ZoneId zone = clock.getZone();
        List<String> lines = Note.of(findings, answers, catalogues.current(), clock.instant(), zone);
        talk.paper().leaveBehind(lines);
        Page.Builder page = Page.titled("A note to read out or show");
        lines.forEach(page::say);
        talk.read(page.gap().say("It stays readable below when you leave Dorsal.").hint(Hint.ENTER, "back").page());
    }
}
