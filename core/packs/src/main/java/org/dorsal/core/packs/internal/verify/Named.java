package org.dorsal.core.packs.internal.verify;

import java.util.stream.Stream;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.content.CarriedServices;

/** The ids of what a pack brings. */
final class Named {
    private Named() {
    }

    static Stream<String> activities(CarriedServices pack) {
        return Stream.concat(pack.techniques().stream().map(technique -> technique.activity().id()),
            pack.exercises().stream().map(exercise -> exercise.activity().id()));
    }

    static Stream<String> programs(CarriedServices pack) {
        return pack.programs().stream().map(program -> program.schedule().id());
    }

    static Stream<String> lessons(CarriedServices pack) {
        return pack.lessons().stream().map(Lesson::id);
    }

    static Stream<String> questions(CarriedServices pack) {
        return pack.questions().stream().map(Question::id);
    }

    static Stream<String> facts(CarriedServices pack) {
        return pack.facts().stream().map(Fact::id);
    }
}
