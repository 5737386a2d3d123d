package org.dorsal.core.content.internal.pack;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Source;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.ObjectCursor;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.RuleDefinition;

/** A file {@code rules/CHECK.json}: the rules of one check. */
final class RuleParser {
    private final Sources sources;
    private final Facts facts;

    RuleParser(Sources sources, Facts facts) {
        this.sources = sources;
        this.facts = facts;
    }

    Parsed<CheckDefinition> parse(Cursor file) {
        return file.object(object -> {
            Parsed<String> id = object.required("check", Texts::id);
            Parsed<List<Phase>> phases = object.required("phases", at -> atLeastOne(at, phase -> phase.word(Phase.class)));
            Set<String> ids = new HashSet<>();
            Parsed<List<RuleDefinition>> rules = object.required("rules", at -> atLeastOne(at, rule -> rule(rule, ids)));
            return object.build(() -> new CheckDefinition(id.get(), new HashSet<>(phases.get()), rules.get()));
        });
    }

    private static <T> Parsed<List<T>> atLeastOne(Cursor at, Function<Cursor, Parsed<T>> element) {
        Parsed<List<T>> list = at.distinct(element);
        return list.isSound() && list.get().isEmpty() ? at.broken("The list is empty.", "Give at least one.") : list;
    }

    private Parsed<RuleDefinition> rule(Cursor rule, Set<String> ids) {
        return rule.object(object -> {
            Parsed<String> id = object.required("id", at -> unique(at, ids));
            Parsed<List<String>> reads = object.required("reads", at -> atLeastOne(at, Texts::id));
            Parsed<String> when = object.required("when", Cursor::text);
            Parsed<Finding> finding = finding(object, id);
            Parsed<List<RuleDefinition.Example>> examples =
                object.optional("examples", at -> at.list(this::example), List.of());
            return object.build(() -> new RuleDefinition(new LinkedHashSet<>(reads.get()), when.get(), finding.get(),
                examples.get(), object.place(), object.placeOf("when")));
        });
    }

    private static Parsed<String> unique(Cursor at, Set<String> ids) {
        Parsed<String> id = at.text();
        return id.isSound() && !ids.add(id.get())
            ? at.broken("The rule " + id.get() + " stands twice in this check.", "Give each rule an id of its own.") : id;
    }

    private Parsed<Finding> finding(ObjectCursor object, Parsed<String> id) {
        Parsed<Level> level = object.required("level", at -> at.word(Level.class));
        Parsed<List<Demand>> closes =
            object.optional("closes", at -> at.distinct(word -> word.word(Demand.class)), List.of());
        Parsed<Boolean> mobility = object.optional("leavesMobilityOpen", Cursor::flag, false);
        Parsed<String> reason = object.required("reason", Cursor::text);
        Parsed<String> advice = object.required("advice", Cursor::text);
        Parsed<Source> source = sources.of(object);
        return object.part(() -> new Finding(id.get(), level.get(), new HashSet<>(closes.get()), mobility.get(), reason.get(),
            advice.get(), source.get()));
    }

    private Parsed<RuleDefinition.Example> example(Cursor example) {
        return example.object(object -> {
            Parsed<Map<String, FactValue>> given = object.required("facts", at -> at.entries(facts::value));
            Parsed<Boolean> fires = object.required("fires", Cursor::flag);
            return object.build(() -> new RuleDefinition.Example(given.get(), fires.get(), object.place()));
        });
    }
}
