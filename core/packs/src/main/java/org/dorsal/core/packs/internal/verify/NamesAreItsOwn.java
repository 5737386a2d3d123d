package org.dorsal.core.packs.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.PackProblem;

/** A pack takes no name that another has: what it brings under it would be left out, or push the other's aside. */
final class NamesAreItsOwn implements PackCheck {
    private static final String ID = "/id";
    private static final String ID_IN_LIST = "/[0-9]+/id";

    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        Catalogue installed = neighbours.installed();
        List<PackProblem> problems = new ArrayList<>();
        problems.addAll(taken("activity", installed.activities(), Named::activities, pack, neighbours,
            id -> pack.places().of(id, "activities/" + id + ".json", ID)));
        problems.addAll(taken("program", installed.programs(), Named::programs, pack, neighbours,
            id -> pack.places().of(id, "programs/" + id + ".json", ID)));
        problems.addAll(taken("lesson", installed.lessons(), Named::lessons, pack, neighbours,
            id -> pack.places().of(id, "lessons/" + id + ".json", ID)));
        problems.addAll(taken("question", installed.questions(), Named::questions, pack, neighbours,
            id -> pack.places().of(id, "questions/", ID_IN_LIST)));
        return problems;
    }

    private static <T> List<PackProblem> taken(String kind, Map<String, Provided<T>> things,
            Function<CarriedServices, Stream<String>> ids, Candidate pack, Neighbours neighbours, Function<String, Places.Place> place) {
        return ids.apply(pack.carried()).flatMap(id -> neighbours.owner(id, things, ids)
            .map(owner -> place.apply(id).problem("The " + kind + " " + id + " is one of the pack " + owner + " already.",
                "Give it an id of its own.")).stream()).toList();
    }
}
