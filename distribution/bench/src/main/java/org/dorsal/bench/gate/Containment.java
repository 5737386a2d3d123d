package org.dorsal.bench.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.bench.Shipped;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.Contribution;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;

/**
 * What a check beside the shipped ones can do to an assessment, with the deadline as shipped: how long the first verdict
 * takes, what of it is the bad check's alone, after how many verdicts its bundle is quarantined, and how long one takes then.
 */
public final class Containment {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Provider BY = new Provider("org.example.bad", "1.0.0", "bad");
    private static final int MOST = 10;
    private static final int CHUNK = 1 << 20;
    private static final double MILLION = 1e6;
    private static final AtomicReference<Runnable> AGAIN = new AtomicReference<>(() -> { });

    private final List<Contribution> shipped = Shipped.contributions();
    private final Instant now = Instant.now();
    private final CountDownLatch released = new CountDownLatch(1);

    private Containment() {
    }

    public static void main(String[] words) {
        Containment containment = new Containment();
        System.out.printf("%-24s %10s %-28s %8s %14s %16s%n", "the check", "first, ms", "verdict", "others", "quarantined at", "afterwards, ms");
        containment.faults().forEach(containment::measure);
        containment.released.countDown();
    }

    private Map<String, Supplier<List<Finding>>> faults() {
        Map<String, Supplier<List<Finding>>> faults = new LinkedHashMap<>();
        faults.put("is sound", List::of);
        faults.put("throws", () -> {
            throw new IllegalStateException("meant");
        });
        faults.put("returns null", () -> null);
        faults.put("returns a list with null", () -> {
            List<Finding> findings = new ArrayList<>();
            findings.add(null);
            return findings;
        });
        faults.put("has a wiring error", () -> {
            throw new NoClassDefFoundError("meant/to/be/Missing");
        });
        faults.put("recurses", Containment::recurse);
        faults.put("allocates without end", Containment::takeAll);
        faults.put("calls back into the gate", () -> {
            AGAIN.get().run();
            return List.of();
        });
        faults.put("calls back by a thread", this::callBackByThread);
        faults.put("starts a thread", () -> {
            start(this::awaitRelease);
            return List.of();
        });
        faults.put("hangs", () -> {
            awaitRelease();
            return List.of();
        });
        faults.put("blocks interruption", this::spin);
        return faults;
    }

    private void measure(String name, Supplier<List<Finding>> fault) {
        Guard guard = new Guard(System::nanoTime);
        Quarantine quarantine = new Quarantine();
        Gate gate = new GuardedGate(guard, () -> DEADLINE, quarantine, Clock.systemUTC(), System::nanoTime);
        Catalogue sound = CatalogueBuilder.build(1, shipped, Set.of(), Set.of());
        gate.prepare(sound);
        assess(gate, sound);
        Catalogue catalogue = with(new Bad(fault));
        AGAIN.set(() -> assess(gate, catalogue));

        long begun = System.nanoTime();
        Assessment first = assess(gate, catalogue);
        double firstMillis = (System.nanoTime() - begun) / MILLION;
        int verdicts = 1;
        while (quarantine.all().isEmpty() && verdicts < MOST) {
            assess(gate, catalogue);
            verdicts++;
        }
        begun = System.nanoTime();
        assess(gate, catalogue);
        double laterMillis = (System.nanoTime() - begun) / MILLION;
        long others = first.indeterminate().stream().filter(other -> !other.check().equals("bad")).count();
        String verdict = first.indeterminate().stream().filter(own -> own.check().equals("bad")).map(own -> own.cause() + " " + own.detail()).findFirst().orElse("heard");
        System.out.printf("%-24s %10.1f %-28s %8s %14s %16.1f%n", name, firstMillis, verdict, others == 0 ? "heard" : others + " lost",
            quarantine.all().isEmpty() ? "never" : Integer.toString(verdicts), laterMillis);
        guard.close();
    }

    private Assessment assess(Gate gate, Catalogue catalogue) {
        Map<String, Answer> answers = Shipped.somebody(catalogue, now);
        return gate.assess(catalogue, answers, now, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
    }

    private Catalogue with(SafetyCheck check) {
        List<Contribution> all = new ArrayList<>(shipped);
        ContributionDraft draft = new ContributionDraft(all.size() + 1, BY, Set.of(check.id()));
        draft.add(new InstalledCheck(check.id(), check.phases(), check.reads(), check));
        all.add(draft.contribution());
        return CatalogueBuilder.build(2, all, Set.of(), Set.of());
    }

    private record Bad(Supplier<List<Finding>> fault) implements SafetyCheck {
        @Override
        public String id() {
            return "bad";
        }

        @Override
        public Set<Phase> phases() {
            return Set.of(Phase.BEFORE);
        }

        @Override
        public Set<String> reads() {
            return Set.of();
        }

        @Override
        public List<Finding> assess(Evidence evidence) {
            return fault.get();
        }
    }

    private static List<Finding> recurse() {
        return new ArrayList<>(recurse());
    }

    private static List<Finding> takeAll() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[CHUNK]);
        }
    }

    private List<Finding> callBackByThread() {
        CountDownLatch answered = new CountDownLatch(1);
        start(() -> {
            AGAIN.get().run();
            answered.countDown();
        });
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Finding> spin() {
        while (released.getCount() > 0) {
            Thread.onSpinWait();
        }
        return List.of();
    }
}
