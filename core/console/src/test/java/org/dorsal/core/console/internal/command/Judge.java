package org.dorsal.core.console.internal.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.screening.InvalidFactsException;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.SymptomInquiry;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.text.Nearest;

/** Screenings in memory: the checks of the catalogue judge, without deadline, history or screens. */
final class Judge implements Screenings {
    private final Supplier<Catalogue> catalogue;
    private final Instant now;
    private final Map<String, Verdict> current = new HashMap<>();

    Judge(Supplier<Catalogue> catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    @Override
    public Screening begin(String person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Verdict> current(String person) {
        return Optional.ofNullable(current.get(person));
    }

    @Override
    public Verdict attest(String person, Map<String, FactValue> facts, Unanswered unanswered) {
        Verdict verdict = verdict(person, facts, unanswered, Phase.BEFORE);
        current.put(person, verdict);
        return verdict;
    }

    @Override
    public Verdict judge(Map<String, FactValue> facts, Unanswered unanswered, Phase phase) {
        return verdict("nobody", facts, unanswered, phase);
    }

    @Override
    public Assessment judgeAgain(String person, Map<String, Answer> told) {
        return assess(told, Unanswered.NO, Phase.BEFORE);
    }

    @Override
    public SymptomInquiry inquire() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SymptomInquiry inquireAfter(Map<String, Answer> told, int painAfter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void warmUp() {
    }

    @Override
    public void prepare() {
    }

    private Verdict verdict(String person, Map<String, FactValue> facts, Unanswered unanswered, Phase phase) {
        refuseInvalid(facts);
        Map<String, Answer> answers = new HashMap<>();
        facts.forEach((fact, value) -> answers.put(fact, Answer.given(value, now)));
        Assessment assessment = assess(answers, unanswered, phase);
        Map<String, List<String>> permitted = new HashMap<>();
        Map<String, Map<String, Refusal>> closed = new HashMap<>();
        catalogue.get().activities().values().forEach(p -> sort(p.what().activity(), assessment, permitted, closed));
        return new Verdict(person, "s1", now.plus(Duration.ofHours(2)), answers, assessment, permitted, closed);
    }

    private Assessment assess(Map<String, Answer> answers, Unanswered unanswered, Phase phase) {
        List<Found> found = new ArrayList<>();
        Set<String> open = new TreeSet<>();
        List<Indeterminate> indeterminate = new ArrayList<>();
        for (Provided<InstalledCheck> check : catalogue.get().checks().values()) {
            if (Collections.disjoint(check.what().phases(), asked(phase))) {
                continue;
            }
            if (unanswered == Unanswered.ASK) {
                check.what().reads().stream().filter(fact -> !answers.containsKey(fact)).forEach(open::add);
            }
            try {
                check.what().check().assess(new Given(answers, phase, now))
                    .forEach(finding -> found.add(new Found(check.what().id(), check.by().pack(), finding)));
            } catch (RuntimeException e) {
                indeterminate.add(new Indeterminate(check.what().id(), check.by().bundle(), Indeterminate.Cause.THREW, ""));
            }
        }
        catalogue.get().expected().stream().filter(expected -> !catalogue.get().checks().containsKey(expected.id()))
            .forEach(expected -> indeterminate.add(
                new Indeterminate(expected.id(), expected.bundle(), Indeterminate.Cause.MISSING, "")));
        return new Assessment(1, now, found, open, indeterminate);
    }

    private static Set<Phase> asked(Phase phase) {
        return phase == Phase.DURING ? EnumSet.of(Phase.BEFORE, Phase.DURING) : EnumSet.of(phase);
    }

    private static void sort(Activity activity, Assessment assessment, Map<String, List<String>> permitted,
            Map<String, Map<String, Refusal>> closed) {
        for (Variant variant : activity.variants()) {
            if (assessment.permits(variant)) {
                permitted.computeIfAbsent(activity.id(), id -> new ArrayList<>()).add(variant.id());
            } else {
                Optional<Refusal.Choice> instead = assessment.permits(Content.catCow().variants().get(1))
                    ? Optional.of(new Refusal.Choice("cat-cow", "seated")) : Optional.empty();
                closed.computeIfAbsent(activity.id(), id -> new HashMap<>())
                    .put(variant.id(), new Refusal(assessment.against(variant), instead));
            }
        }
    }

    private void refuseInvalid(Map<String, FactValue> facts) {
        List<InvalidFactsException.Problem> problems = new ArrayList<>();
        facts.forEach((id, value) -> catalogue.get().fact(id).ifPresentOrElse(
            fact -> fact.problemWith(value).ifPresent(what -> problems.add(
                new InvalidFactsException.Problem(id, what, Optional.empty()))),
            () -> problems.add(new InvalidFactsException.Problem(id, "no pack defines the fact " + id,
                Nearest.to(id, catalogue.get().facts().keySet())))));
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems);
        }
    }

    private record Given(Map<String, Answer> answers, Phase phase, Instant time) implements Evidence {
        @Override
        public Knowledge knowledge(String fact) {
            if (!answers.containsKey(fact)) {
                return Knowledge.UNANSWERED;
            }
            return answers.get(fact).state() == Answer.State.NOT_SURE ? Knowledge.NOT_SURE : Knowledge.KNOWN;
        }

        @Override
        public Optional<FactValue> value(String fact) {
            return Optional.ofNullable(answers.get(fact)).flatMap(Answer::value);
        }
    }
}
