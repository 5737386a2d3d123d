package org.dorsal.tck.internal.requirement.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.requirement.wording.Wording.Text;
import org.dorsal.text.Printable;

public final class SpeaksPlainly implements Requirement<Wording> {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>|&[a-z]+;|\\$\\{|\\{\\w*}|%[sd]|\\*\\*|\\[\\w+]\\(|\\b(TODO|FIXME|lorem ipsum)\\b");
    private static final Pattern END = Pattern.compile("[.!?;:]\\s");
    private static final int MOST_WORDS = 40;

    @Override
    public String id() {
        return "wording.plain";
    }

    @Override
    public String demand() {
        return "What people read is plain text: no markup, no place that was left to be filled, no sentence of more than 40 words.";
    }

    @Override
    public List<Flaw> flaws(Wording wording) {
        return wording.sentences().stream().distinct().flatMap(text -> Stream.concat(marked(text), tooLong(text))).toList();
    }

    private static Stream<Flaw> marked(Text text) {
        Matcher markup = MARKUP.matcher(text.text());
        return markup.find() ? Stream.of(Flaw.error(Place.of(text.of()), "It holds \"" + Printable.of(markup.group()) + "\", which people would read as it stands.",
            "Write plain text.")) : Stream.of();
    }

    private static Stream<Flaw> tooLong(Text text) {
        return END.splitAsStream(text.text()).filter(sentence -> sentence.strip().split("\\s+").length > MOST_WORDS).limit(1)
            .map(sentence -> Flaw.error(Place.of(text.of()), "A sentence of it has more than " + MOST_WORDS + " words: \"" + Printable.of(sentence) + "\".",
                "Make two or three of it: somebody in pain reads it."));
    }
}
