package org.dorsal.tck.internal.laboratory;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.guard.Bounded;
import org.dorsal.tck.internal.guard.Failure;
import org.dorsal.tck.internal.guard.Waiting;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** A plugin from its installation to its end. One thread. */
public final class Stay {
    private static final Duration LONGEST_START = Duration.ofSeconds(8);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
    private static final Duration LONGEST_ARRIVAL = Duration.ofSeconds(2);
    private static final Duration LONGEST_DYING = Duration.ofSeconds(2);
    private static final Duration LONGEST_FORGETTING = Duration.ofSeconds(5);

    private final Laboratory laboratory;
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final Bundle bundle;

    private Stay(Laboratory laboratory, Bundle bundle) {
        this.laboratory = laboratory;
        this.bundle = bundle;
    }

    /** @throws Failure saying why it cannot be installed */
    public static Stay of(PluginFile plugin, Laboratory laboratory) throws Failure {
        return Bounded.call("installs", LONGEST_START, () -> new Stay(laboratory, laboratory.install(plugin)));
    }

    /** @throws Failure naming what it lacks, or how it fails */
    public void start() throws Failure {
        Bounded.call("starts", LONGEST_START, () -> {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            return true;
        });
    }

    public boolean isResolved() {
        return bundle.getState() != Bundle.INSTALLED;
    }

    /** What it announces in its manifest. */
    public Set<String> announcedChecks() {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(Capabilities.CHECK).stream()
            .map(capability -> String.valueOf(capability.getAttributes().get(Capabilities.CHECK)))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it offers, once all is there that it announces, or when that does not come. */
    public Offered offered(Surroundings surroundings) {
        awaitServices();
        List<Object> services = new ArrayList<>();
        for (ServiceReference<?> reference : references()) {
            try {
                Object service = Bounded.call("gets", LONGEST_START, () -> laboratory.context().getService(reference));
                Optional.ofNullable(service).ifPresent(services::add);
            } catch (Failure notGiven) {
                // Declarative Services say the same as a failed component.
                continue;
            }
        }
        return Inquiry.of(services, surroundings);
    }

    private List<ServiceReference<?>> references() {
        return Optional.ofNullable(bundle.getRegisteredServices()).map(List::of).orElse(List.of());
    }

    private void awaitServices() {
        int expected = announcedChecks().size();
        Waiting.within(LONGEST_ARRIVAL, () -> references().stream().filter(Stay::isCheck).count() >= expected);
    }

    private static boolean isCheck(ServiceReference<?> reference) {
        return Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS)).contains(SafetyCheck.class.getName());
    }

    /** The values of a property of all its services that have one. */
    public List<Object> values(String property) {
        return references().stream().map(reference -> reference.getProperty(property)).filter(value -> value != null).toList();
    }

    public List<Component> components() {
        ServiceComponentRuntime runtime = laboratory.service(ServiceComponentRuntime.class);
        return runtime.getComponentDescriptionDTOs(bundle).stream().map(description -> component(runtime, description)).toList();
    }

    private static Component component(ServiceComponentRuntime runtime, ComponentDescriptionDTO description) {
        List<String> mandatory = Arrays.stream(description.references).filter(reference -> reference.cardinality.startsWith("1.."))
            .map(reference -> reference.interfaceName).toList();
        Optional<String> failure = runtime.getComponentConfigurationDTOs(description).stream()
            .filter(each -> each.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
            .map(each -> cause(each.failure)).findFirst();
        return new Component(description.name, mandatory, failure);
    }

    /** Of a stack trace, what it was caused by in the end. */
    private static String cause(String trace) {
        return String.valueOf(trace).lines().filter(line -> !line.startsWith("\t")).map(line -> line.replaceFirst("^Caused by: ", ""))
            .reduce((one, next) -> next).orElse("");
    }

    /** A component of Declarative Services. */
    public record Component(String name, List<String> mandatory, Optional<String> failure) {
    }

    /**
     * Ends it. Nothing may hold anything of the plugin any more.
     *
     * @param held whether a call that did not come back does
     */
    public Departure leave(boolean held) {
        WeakReference<ClassLoader> loader = new WeakReference<>(Optional.ofNullable(bundle.adapt(BundleWiring.class))
            .map(BundleWiring::getClassLoader).orElse(null));
        Optional<String> failure = failureToStop();
        uninstall();
        List<String> threads = threadsLeft();
        boolean gone = held || !threads.isEmpty() || Waiting.isCollected(LONGEST_FORGETTING, loader);
        return new Departure(failure, threads, gone);
    }

    /** The same for what is not looked at. */
    public void end() {
        failureToStop();
        uninstall();
    }

    private Optional<String> failureToStop() {
        try {
            Bounded.call("stops", LONGEST_STOP, () -> {
                bundle.stop();
                return true;
            });
            return Optional.empty();
        } catch (Failure failure) {
            return Optional.of(failure.getMessage());
        }
    }

    private void uninstall() {
        try {
            Bounded.call("uninstalls", LONGEST_STOP, () -> {
                bundle.uninstall();
                refresh();
                return true;
            });
        } catch (Failure stillThere) {
            // Whatever keeps it is seen by what is left of it.
            return;
        }
    }

    private void refresh() throws BundleException, InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        FrameworkListener listener = event -> refreshed.countDown();
        laboratory.context().getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), listener);
        refreshed.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private List<String> threadsLeft() {
        Waiting.within(LONGEST_DYING, () -> newThreads().isEmpty());
        return newThreads().stream().map(Thread::getName).sorted().toList();
    }

    private List<Thread> newThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread) && thread.isAlive())
            .filter(thread -> !thread.getName().startsWith(Bounded.THREADS) && !thread.getName().startsWith("ForkJoinPool.commonPool"))
            .toList();
    }
}
