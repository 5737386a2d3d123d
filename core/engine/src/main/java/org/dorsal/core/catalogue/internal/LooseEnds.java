package org.dorsal.core.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.core.catalogue.CatalogueProblem;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.Provider;

/** Reports what points at things that are not there. It stays in the catalogue: a fact nobody can ask stays unanswered. */
final class LooseEnds {
    private final Map<String, Provided<Fact>> facts;
    private final Map<String, Provided<OfferedActivity>> activities;
    private final Map<String, Provided<Schedule>> programs;
    private final Map<String, Provided<Question>> questions;
    private final Map<String, Provided<InstalledCheck>> checks;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    LooseEnds(Map<String, Provided<Fact>> facts, Map<String, Provided<OfferedActivity>> activities,
            Map<String, Provided<Schedule>> programs, Map<String, Provided<Question>> questions,
            Map<String, Provided<InstalledCheck>> checks) {
        this.facts = facts;
        this.activities = activities;
        this.programs = programs;
        this.questions = questions;
        this.checks = checks;
    }

    List<CatalogueProblem> all() {
        checks.values().forEach(this::reportCheck);
        questions.values().forEach(this::reportQuestion);
        programs.values().forEach(this::reportProgram);
        return List.copyOf(problems);
    }

    private void reportCheck(Provided<InstalledCheck> check) {
        String subject = "The check " + check.what().id();
        reportUnknown(subject, check.what().reads(), check.by());
        Set<String> unasked = new TreeSet<>(check.what().reads());
        unasked.removeIf(fact -> !isForAPersonToSay(fact));
        questions.values().forEach(question -> unasked.removeAll(question.what().facts()));
        if (!unasked.isEmpty()) {
            report(check.by(), subject + " reads facts that no installed question asks, so they stay unanswered and nothing is permitted: "
                + String.join(", ", unasked) + ".");
        }
    }

    private boolean isForAPersonToSay(String fact) {
        return Optional.ofNullable(facts.get(fact)).filter(known -> known.what().origin() == Fact.Origin.PERSON).isPresent();
    }

    private void reportQuestion(Provided<Question> question) {
        String subject = "The question " + question.what().id();
        Set<String> named = new TreeSet<>(question.what().facts());
        question.what().when().ifPresent(when -> when.comparisons().forEach(comparison -> named.add(comparison.fact())));
        reportUnknown(subject, named, question.by());
        for (Question.Line line : question.what().lines()) {
            line.sets().forEach((fact, value) -> reportWrongValue(subject, fact, value, question.by()));
            line.followUp().filter(id -> !questions.containsKey(id)).ifPresent(id -> report(question.by(),
                subject + " is followed by the question " + id + ", which no installed pack brings."));
        }
    }

    private void reportProgram(Provided<Schedule> program) {
        program.what().stages().stream().flatMap(stage -> stage.parts().stream()).distinct()
            .forEach(part -> missing(part).ifPresent(what -> report(program.by(),
                "The program " + program.what().id() + " asks for " + what + ", which no installed pack brings.")));
    }

    private Optional<String> missing(Schedule.Part part) {
        Provided<OfferedActivity> activity = activities.get(part.activity());
        if (activity == null) {
            return Optional.of("the activity " + part.activity());
        }
        return part.variant().filter(variant -> activity.what().activity().variant(variant).isEmpty())
            .map(variant -> "the variant " + variant + " of " + part.activity());
    }

    private void reportWrongValue(String subject, String fact, FactValue value, Provider by) {
        Optional.ofNullable(facts.get(fact)).flatMap(known -> known.what().problemWith(value))
            .ifPresent(wrong -> report(by, subject + " sets a value that the fact does not allow: " + wrong + "."));
    }

    private void reportUnknown(String subject, Set<String> named, Provider by) {
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(facts.keySet());
        if (!unknown.isEmpty()) {
            report(by, subject + " is about facts that no installed pack defines: " + String.join(", ", unknown) + ".");
        }
    }

    private void report(Provider by, String what) {
        problems.add(new CatalogueProblem(by, what,
            "Install the pack that brings it, or ask the author of " + by.pack() + " to mend it."));
    }
}
