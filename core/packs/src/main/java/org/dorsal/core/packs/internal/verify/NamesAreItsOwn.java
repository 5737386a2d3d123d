package org.dorsal.core.packs.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dorsal.api.fact.Question;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.PackProblem;

/** A pack takes no name that another has: what it brings under it would be left out, or push the other's aside. */
final class NamesAreItsOwn implements PackCheck {
    @Override
    public List<PackProblem> problems(CarriedServices pack, Neighbours neighbours) {
        Catalogue installed = neighbours.installed();
        List<PackProblem> problems = new ArrayList<>();
        taken("activity", "activities/", NamesAreItsOwn::activities, installed.activities(), pack, neighbours, problems);
        taken("program", "programs/", NamesAreItsOwn::programs, installed.programs(), pack, neighbours, problems);
        taken("check", "rules/", p -> p.checks().stream().map(SafetyCheck::id), installed.checks(), pack, neighbours, problems);
        taken("lesson", "lessons/", p -> p.lessons().stream().map(Lesson::id), installed.lessons(), pack, neighbours, problems);
        taken("question", "questions", p -> p.questions().stream().map(Question::id), installed.questions(), pack, neighbours, problems);
        return problems;
    }

    private static <T> void taken(String kind, String folder, Function<CarriedServices, Stream<String>> ids,
            Map<String, Provided<T>> things, CarriedServices pack, Neighbours neighbours, List<PackProblem> problems) {
        ids.apply(pack).forEach(id -> neighbours.owner(id, things, ids).ifPresent(owner -> problems.add(new PackProblem(
            folder.endsWith("/") ? folder + id + ".json" : folder, 0, 0, "",
            "The " + kind + " " + id + " is one of the pack " + owner + " already.", "Give it an id of its own."))));
    }

    private static Stream<String> activities(CarriedServices pack) {
        return Stream.concat(pack.techniques().stream().map(technique -> technique.activity().id()),
            pack.exercises().stream().map(exercise -> exercise.activity().id()));
    }

    private static Stream<String> programs(CarriedServices pack) {
        return pack.programs().stream().map(program -> program.schedule().id());
    }
}
