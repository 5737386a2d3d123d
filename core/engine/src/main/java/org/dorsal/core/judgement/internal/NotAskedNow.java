package org.dorsal.core.judgement.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;

/** The facts that only a session or its end brings up: until then they are skipped, not unanswered. */
public final class NotAskedNow {
    private static final Set<Section> AROUND_SESSIONS = EnumSet.of(Section.DURING, Section.AFTER);

    private NotAskedNow() {
    }

    /** Each with the answer that it was skipped. */
    public static Map<String, Answer> answers(Catalogue catalogue, Instant now) {
        Set<String> screened = new HashSet<>();
        Set<String> around = new HashSet<>();
        for (Provided<Question> question : catalogue.questions().values()) {
            boolean later = AROUND_SESSIONS.contains(question.what().section());
            (later ? around : screened).addAll(question.what().facts());
        }
        Map<String, Answer> skipped = new HashMap<>();
        catalogue.facts().values().stream().map(Provided::what)
            .filter(fact -> isOfSession(fact, around, screened))
            .forEach(fact -> skipped.put(fact.id(), Answer.without(Answer.State.SKIPPED, now)));
        return skipped;
    }

    /** The facts that questions of the section ask for. */
    static Set<String> askedIn(Section section, Catalogue catalogue) {
        return catalogue.questions().values().stream().map(Provided::what)
            .filter(question -> question.section() == section)
            .flatMap(question -> question.facts().stream()).collect(Collectors.toSet());
    }

    private static boolean isOfSession(Fact fact, Set<String> around, Set<String> screened) {
        return fact.origin() == Fact.Origin.SESSION
            || fact.origin() == Fact.Origin.PERSON && around.contains(fact.id()) && !screened.contains(fact.id());
    }
}
