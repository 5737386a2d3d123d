package org.dorsal.core.session.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.judgement.internal.Judged;

/**
 * Whether everything that arose is known to be harmless, each thing by itself. That one of two is harmless says nothing
 * about the other, which may come from a pack whose own check does not know it.
 */
final class Recognition {
    private final Map<String, Answer> arisen;
    private final Function<Map<String, Answer>, Judged> judging;

    /**
     * @param arisen what was said to have arisen
     * @param judging has the during-checks judge such a thing
     */
    Recognition(Map<String, Answer> arisen, Function<Map<String, Answer>, Judged> judging) {
        this.arisen = Map.copyOf(arisen);
        this.judging = judging;
    }

    /** @param together what was made of all of it at once */
    boolean isOfSomethingHarmless(Judged together) {
        if (!isHarmless(together.assessment())) {
            return false;
        }
        List<Map.Entry<String, Answer>> said = arisen.entrySet().stream()
            .filter(told -> saysSomething(together.catalogue(), told.getKey(), told.getValue())).toList();
        return !said.isEmpty() && recognises(said, together);
    }

    /** What is found where nothing arose as well says nothing about what did. */
    private boolean recognises(List<Map.Entry<String, Answer>> said, Judged together) {
        Set<Found> always = Set.copyOf(judging.apply(nothingOf(said)).assessment().findings());
        return said.stream().allMatch(told -> isRecognised(told.getKey(), told.getValue(), together, always));
    }

    private Map<String, Answer> nothingOf(List<Map.Entry<String, Answer>> said) {
        Map<String, Answer> nothing = new HashMap<>(arisen);
        said.forEach(told -> nothing.put(told.getKey(), Answer.without(State.NONE_OF_THESE, told.getValue().at())));
        return nothing;
    }

    private boolean isRecognised(String fact, Answer told, Judged together, Set<Found> always) {
        if (told.state() == State.NOT_SURE) {
            return false;
        }
        Optional<FactValue.Words> words = words(told);
        return words.isEmpty() ? isHarmlessWithRegardTo(fact, together, always)
            : words.get().all().stream().allMatch(word -> isHarmlessWithRegardTo(fact, alone(fact, word, told, together), always));
    }

    /** What accompanies it, such as that it is gone by now, is left as it was told. */
    private Judged alone(String fact, String word, Answer told, Judged together) {
        Map<String, Answer> only = new HashMap<>(arisen);
        only.replaceAll((id, answer) -> words(answer).isPresent() ? Answer.without(State.NONE_OF_THESE, answer.at()) : answer);
        only.put(fact, Answer.given(FactValue.of(Set.of(word)), told.at()));
        return only.equals(arisen) ? together : judging.apply(only);
    }

    private static boolean isHarmlessWithRegardTo(String fact, Judged judged, Set<Found> always) {
        return isHarmless(judged.assessment()) && judged.assessment().findings().stream().filter(found -> !always.contains(found))
            .map(found -> Optional.ofNullable(judged.catalogue().checks().get(found.check())))
            .flatMap(Optional::stream).map(Provided::what).map(InstalledCheck::reads).anyMatch(reads -> reads.contains(fact));
    }

    private static boolean isHarmless(Assessment assessment) {
        return assessment.isDeterminate() && !assessment.findings().isEmpty()
            && assessment.findings().stream().allMatch(found -> found.finding().level() == Level.SELF_CARE);
    }

    /** A fact that is gone with its pack was about something all the same. */
    private static boolean saysSomething(Catalogue catalogue, String fact, Answer told) {
        Optional<FactValue> normal = catalogue.fact(fact).map(Fact::normal);
        return told.state() == State.NOT_SURE || told.state() == State.GIVEN && !told.value().equals(normal);
    }

    private static Optional<FactValue.Words> words(Answer told) {
        return told.value().filter(FactValue.Words.class::isInstance).map(FactValue.Words.class::cast)
            .filter(words -> !words.all().isEmpty());
    }
}
