package org.dorsal.itests.plugin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A check with the fault that its bundle's header {@code Test-Fault} names; without the header it is sound. */
public final class FaultyCheck implements BundleActivator, SafetyCheck {
    public static final String ID = "faulty";
    public static final String FAULT = "Test-Fault";
    public static final String COMES_AND_GOES = "comes and goes";

    private static final Map<String, Supplier<List<Finding>>> FAULTS = Map.of(
        "throws", () -> {
            throw new IllegalStateException("meant to fail");
        },
        "links wrongly", () -> {
            throw new NoClassDefFoundError("meant/to/be/Missing");
        },
        "null", () -> null,
        "hangs", FaultyCheck::hang,
        "cannot be interrupted", FaultyCheck::spin);

    private Supplier<List<Finding>> behaviour = List::of;
    private Thread restless = new Thread();

    @Override
    public void start(BundleContext context) {
        String fault = context.getBundle().getHeaders("").get(FAULT);
        behaviour = fault == null ? List::of : FAULTS.getOrDefault(fault, List::of);
        if (COMES_AND_GOES.equals(fault)) {
            restless = new Thread(() -> comeAndGo(context), "restless");
            restless.setDaemon(true);
            restless.start();
        } else {
            context.registerService(SafetyCheck.class, this, null);
        }
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        restless.interrupt();
        restless.join();
    }

    private void comeAndGo(BundleContext context) {
        while (!Thread.currentThread().isInterrupted()) {
            context.registerService(SafetyCheck.class, this, null).unregister();
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<Phase> phases() {
        return Set.of(Phase.BEFORE);
    }

    @Override
    public Set<String> reads() {
        return Set.of("fever");
    }

    @Override
    public List<Finding> assess(Evidence evidence) {
        return behaviour.get();
    }

    private static List<Finding> hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    /** Deaf to interrupts, but not for ever: the thread must not outlive the tests. */
    private static List<Finding> spin() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return List.of();
    }
}
