package org.dorsal.core.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.internal.Contribution;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.MemoryJournal;
import org.dorsal.core.given.Movement;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.model.Installed.Pack;
import org.dorsal.core.model.Installed.Presence;

/** The engine as it is, with packs that come and go as a schedule says, and the time and the disk that it says. */
final class Machine {
    static final Duration DEADLINE = Duration.ofSeconds(1);
    static final String ACTIVITY = "move";
    private static final int CARE = 100;
    private static final int ACTIVITIES = 101;
    private static final InstalledCheck OF_WHAT_ARISES = ACheck.called("events").in(Phase.DURING).reading("session_event")
        .judging(e -> e.has("session_event", "pain") ? java.util.List.of(Given.finding("pain", Level.CONSULT))
            : e.has("session_event", "click") ? java.util.List.of(Given.finding("click", Level.CAUTION))
            : e.has("session_event", "pop") ? java.util.List.of(Given.finding("pop", Level.SELF_CARE)) : java.util.List.of()).installed();
    private static final Fact ARISEN = Ask.words("session_event", Origin.SESSION, "pop", "click", "pain");
    private static final Map<String, Fact> FACTS = new HashMap<>();
    private static final Map<String, Question> QUESTIONS = new HashMap<>();

    static {
        for (int i = 0; i < Move.PACKS; i++) {
            FACTS.put("f" + i, Given.flag("f" + i));
            QUESTIONS.put("f" + i, Given.question("q" + i, "f" + i));
        }
    }

    final Quarantine quarantine = new Quarantine();
    final MemoryJournal journal = new MemoryJournal();
    final LiveCatalogue catalogue;
    final PersonServices services;
    private final Runnable passTime;
    private final BiConsumer<Integer, Temper> onAsked;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Map<Integer, Actor> actors = new HashMap<>();

    /**
     * @param passTime lets as much time pass as an assessment has
     * @param onAsked told of each check that is asked, by its pack
     */
    Machine(Set<String> required, Guard guard, VirtualTime time, Executor executor, Runnable passTime, BiConsumer<Integer, Temper> onAsked) {
        this.passTime = passTime;
        this.onAsked = onAsked;
        this.catalogue = new LiveCatalogue(required, time);
        this.services = PersonServices.of(catalogue, new GuardedGate(guard, () -> DEADLINE, quarantine, time, time), journal,
            (pack, fact) -> Optional.empty(), time, time, executor);
        catalogue.put(new ContributionDraft(CARE, Given.bundle("care"), Set.of()).add(ARISEN).add(OF_WHAT_ARISES).contribution());
    }

    /** The packs and activities of a start. */
    void bring(Installed installed) {
        for (int i = 0; i < installed.packs().size(); i++) {
            bring(i, installed.packs().get(i));
        }
        offer(installed.demands());
    }

    /** A pack comes, goes or is replaced; whatever its check did before is forgotten when it starts. */
    void bring(int number, Pack pack) {
        String name = "pack" + number;
        if (pack.presence() == Presence.ABSENT || pack.presence() == Presence.STARTED) {
            quarantine.forget(name);
        }
        if (pack.presence() == Presence.ABSENT) {
            catalogue.remove(number);
        } else {
            catalogue.put(contribution(number, name, pack));
        }
    }

    /** The check of a pack acts in another way from now on. */
    void turn(int pack, Temper temper) {
        Optional.ofNullable(actors.get(pack)).ifPresent(actor -> actor.turn(temper));
    }

    /** The activity with these variants comes, or is replaced; it goes when there are none. */
    void offer(Map<String, Set<Demand>> demands) {
        if (demands.isEmpty()) {
            catalogue.remove(ACTIVITIES);
            return;
        }
        Variant[] variants = demands.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(e -> Given.variant(e.getKey(), e.getValue().toArray(Demand[]::new))).toArray(Variant[]::new);
        Activity activity = Movement.called(ACTIVITY).variants(variants).activity();
        catalogue.put(new ContributionDraft(ACTIVITIES, Given.bundle("activities"), Set.of())
            .add(new OfferedActivity(ActivityKind.EXERCISE, activity)).contribution());
    }

    /** Lets what is stuck come back. */
    void end() {
        ending.countDown();
    }

    private Contribution contribution(int number, String name, Pack pack) {
        ContributionDraft draft = new ContributionDraft(number, Given.bundle(name), Set.of(pack.check()));
        if (pack.presence() == Presence.INSTALLED) {
            return draft.contribution();
        }
        draft.add(FACTS.get(pack.fact())).add(QUESTIONS.get(pack.fact()));
        if (pack.presence() == Presence.ARRIVING) {
            return draft.withhold("(unnamed check)").contribution();
        }
        Actor actor = new Actor(pack.check(), pack.reads(), pack.temper(), passTime, ending, temper -> onAsked.accept(number, temper));
        actors.put(number, actor);
        return draft.add(actor.check()).contribution();
    }
}
