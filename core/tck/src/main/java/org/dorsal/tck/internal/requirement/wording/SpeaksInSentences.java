package org.dorsal.tck.internal.requirement.wording;

import java.util.List;
import java.util.regex.Pattern;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;

public final class SpeaksInSentences implements Requirement<Wording> {
    private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}\\p{Nd}\\p{Lo}\"'“‘(].*[.!?…。][\"'”’)]*", Pattern.DOTALL);

    @Override
    public String id() {
        return "wording.sentences";
    }

    @Override
    public String demand() {
        return "What people read begins with a capital letter and ends as a sentence does.";
    }

    @Override
    public List<Flaw> flaws(Wording wording) {
        return wording.sentences().stream().filter(text -> !SENTENCE.matcher(text.text()).matches()).distinct().map(text -> Flaw.error(Place.of(text.of()),
            "It is no sentence: \"" + Printable.of(text.text()) + "\".", "Begin it with a capital letter and end it with a full stop.")).toList();
    }
}
