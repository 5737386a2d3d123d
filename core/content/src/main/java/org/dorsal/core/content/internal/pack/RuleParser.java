package org.dorsal.core.content.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.dorsal.core.content.internal.rule.RuleCondition;
import org.dorsal.core.content.internal.rule.RuleDefinition;

/** A file {@code rules/CHECK.json}: the rules of one check. */
final class RuleParser {
    private final Sources sources;
    private final Facts facts;
    private final List<RuleCondition> conditions = new ArrayList<>();

    RuleParser(Sources sources, Facts facts) {
        this.sources = sources;
        this.facts = facts;
    }

    Parsed<CheckDefinition> parse(Cursor file) {
        return file.object(object -> {
            Parsed<String> id = object.required("check", Texts::id);
            Parsed<List<Phase>> phases = object.required("phases", at -> atLeastOne(at, at.distinct(phase -> phase.word(Phase.class))));
            Set<String> ids = new HashSet<>();
            Parsed<List<RuleDefinition>> rules = object.required("rules", at -> atLeastOne(at, at.list(rule -> rule(rule, ids))));
            return object.build(() -> new CheckDefinition(id.get(), new HashSet<>(phases.get()), rules.get()));
        });
    }

    /** All conditions that could be read so far, also where something else of their rule could not. */
    List<RuleCondition> conditions() {
        return List.copyOf(conditions);
    }

    private static <T> Parsed<List<T>> atLeastOne(Cursor at, Parsed<List<T>> list) {
        return list.isSound() && list.get().isEmpty() ? at.broken("The list is empty.", "Give at least one.") : list;
    }

    private Parsed<RuleDefinition> rule(Cursor rule, Set<String> ids) {
        return rule.object(object -> {
            Parsed<String> id = object.required("id", at -> unique(at, ids));
            Parsed<List<String>> reads = object.required("reads", at -> atLeastOne(at, at.distinct(Texts::id)));
            Parsed<String> when = object.text("when");
            Parsed<Finding> finding = finding(object, id);
            List<RuleCondition.Example> examples = new ArrayList<>();
            object.list("examples", example -> example(example, examples), List.of());
            Parsed<RuleCondition> condition = id.isSound() && reads.isSound() && when.isSound()
                ? Parsed.of(new RuleCondition(id.get(), new LinkedHashSet<>(reads.get()), when.get(), examples, object.place(),
                    object.placeOf("when"))) : Parsed.broken();
            condition.ifSound().ifPresent(conditions::add);
            return object.build(() -> new RuleDefinition(condition.get(), finding.get()));
        });
    }

    private static Parsed<String> unique(Cursor at, Set<String> ids) {
        Parsed<String> id = at.text();
        return id.isSound() && !ids.add(id.get())
            ? at.broken("The rule " + id.get() + " stands twice in this check.", "Give each rule an id of its own.") : id;
    }

    private Parsed<Finding> finding(ObjectCursor object, Parsed<String> id) {
        Parsed<Level> level = object.word("level", Level.class);
        Parsed<List<Demand>> closes =
            object.words("closes", Demand.class);
        Parsed<Boolean> mobility = object.flag("leavesMobilityOpen");
        Parsed<String> reason = object.text("reason");
        Parsed<String> advice = object.text("advice");
        Parsed<Source> source = sources.of(object);
        return object.part(() -> new Finding(id.get(), level.get(), new HashSet<>(closes.get()), mobility.get(), reason.get(),
            advice.get(), source.get()));
    }

    private Parsed<RuleCondition.Example> example(Cursor example, List<RuleCondition.Example> sound) {
        return example.object(object -> {
            Parsed<Map<String, FactValue>> given = object.required("facts", at -> at.entries(facts::value));
            Parsed<Boolean> fires = object.required("fires", Cursor::flag);
            Parsed<RuleCondition.Example> read = object.build(() -> new RuleCondition.Example(given.get(), fires.get(), object.place()));
            read.ifSound().ifPresent(sound::add);
            return read;
        });
    }
}
