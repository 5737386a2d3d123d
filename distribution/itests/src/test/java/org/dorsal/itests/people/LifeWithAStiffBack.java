package org.dorsal.itests.people;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.core.gate.Found;
import org.dorsal.core.program.NextPart;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;

/** Somebody with mild stiffness that comes and goes, who on most visits wants the desk reset and now and then a technique. */
final class LifeWithAStiffBack {
    /** What somebody wants to do on a visit. */
    enum Wish { DESK_RESET, TECHNIQUE }

    /**
     * What came of a visit.
     *
     * @param wish what was wanted
     * @param done whether that was done
     * @param open the activities that were open
     * @param against the checks that closed what was wanted
     */
    record Visit(Wish wish, boolean done, Set<String> open, Set<String> against) {
    }

    private static final String PROGRAM = "desk-reset";
    private static final Set<String> HARMLESS = Set.of("smoker", "knee_trouble", "wrist_trouble", "floor_difficult",
        "desk_or_static_posture", "unaccustomed_activity", "lung_disease");
    private final SimulatedPlatform platform;
    private final String name;
    private final Random random;
    private final Map<String, FactValue> constant = new HashMap<>();

    private LifeWithAStiffBack(SimulatedPlatform platform, String name, Random random) {
        this.platform = platform;
        this.name = name;
        this.random = random;
        constant.put("stiffness_present", FactValue.YES);
        constant.put("pain_recurrent_pattern", FactValue.YES);
        constant.put("recurrent_pattern_months", FactValue.of(random.nextInt(25)));
        constant.put("morning_stiffness_minutes", FactValue.of(random.nextInt(25)));
        constant.put("age_years", FactValue.of(18 + random.nextInt(46)));
        constant.put("sex", FactValue.of(List.of("female", "male", "unspecified").get(random.nextInt(3))));
        constant.put("equipment_at_hand", FactValue.of(Set.of("roller", "ball", "band", "chair", "wall", "floor", "doorway", "towel", "cushion")));
    }

    /** Somebody who may have this or that besides which makes a variant or two unsuitable, but nothing dangerous. */
    static LifeWithAStiffBack ofSomebody(SimulatedPlatform platform, String name, Random random) {
        LifeWithAStiffBack life = new LifeWithAStiffBack(platform, name, random);
        HARMLESS.stream().sorted().filter(fact -> random.nextInt(8) == 0).forEach(fact -> life.constant.put(fact, FactValue.YES));
        return life;
    }

    /** Somebody with nothing but the stiff back. */
    static LifeWithAStiffBack ofSomebodyOtherwiseWell(SimulatedPlatform platform, String name, Random random) {
        return new LifeWithAStiffBack(platform, name, random);
    }

    /** Comes, says what is so, does what was wanted if it may be done, and says how it went. */
    Visit visit(Wish wish) {
        platform.time().set(platform.time().today(), LocalTime.of(7, 0).plusMinutes(random.nextInt(14 * 60)));
        platform.sessions().awaitingSettled(name).ifPresent(last -> platform.sessions().settled(name, last.id(), true));
        Verdict verdict = screened(random.nextInt(4));
        return wish == Wish.DESK_RESET ? deskReset(verdict) : technique(verdict);
    }

    private Verdict screened(int pain) {
        Map<String, FactValue> now = new HashMap<>(constant);
        now.put("pain_nrs", FactValue.of(pain));
        return new HonestPerson(platform.catalogue(), now).screened(platform.screenings(), name);
    }

    private Visit deskReset(Verdict verdict) {
        NextSitting sitting = platform.programs().next(verdict, PROGRAM);
        for (int part = sitting.begunAt(); part < sitting.parts().size(); part++) {
            NextPart next = sitting.parts().get(part);
            Optional<String> session = next.variant().map(variant -> done(verdict, next.activity(), variant, next.dose()));
            platform.programs().finishedPart(name, PROGRAM, part, session);
        }
        List<Refusal> refusals = sitting.parts().stream().flatMap(part -> part.refusal().stream()).toList();
        boolean anything = refusals.size() < sitting.parts().size();
        return new Visit(Wish.DESK_RESET, anything, verdict.open().keySet(), anything ? Set.of() : against(refusals));
    }

    private Visit technique(Verdict verdict) {
        List<String> techniques = platform.catalogue().activities().values().stream().map(provided -> provided.what().activity())
            .filter(activity -> activity.variants().get(0).demands().contains(Demand.SELF_ADJUSTMENT))
            .map(activity -> activity.id()).toList();
        String wanted = techniques.get(random.nextInt(techniques.size()));
        Optional<String> open = verdict.firstOpen(wanted);
        open.ifPresent(variant -> done(verdict, wanted, variant, Optional.empty()));
        Set<String> against = open.isPresent() ? Set.of() : against(verdict.closed().get(wanted).values());
        return new Visit(Wish.TECHNIQUE, open.isPresent(), verdict.open().keySet(), against);
    }

    private String done(Verdict verdict, String activity, String variant, Optional<Dose> dose) {
        Session session = platform.sessions().begin(verdict, new SessionRequest(name, activity, Optional.of(variant), dose,
            Optional.empty(), Optional.empty(), 1));
        while (session.view().state() == SessionView.State.RUNNING) {
            platform.time().advance(Duration.ofSeconds(20));
        }
        session.finish(random.nextInt(3), Relief.ALL);
        return session.id();
    }

    private static Set<String> against(Collection<Refusal> refusals) {
        return refusals.stream().flatMap(refusal -> refusal.because().stream()).map(Found::check).collect(Collectors.toSet());
    }
}
