package org.dorsal.core.engine.internal;

import java.time.Clock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.catalogue.CatalogueChanges;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.catalogue.internal.PluginTracker;
import org.dorsal.core.catalogue.internal.SupposedCatalogues;
import org.dorsal.core.explanation.Explanations;
import org.dorsal.core.explanation.internal.EngineExplanations;
import org.dorsal.core.facts.internal.ConfigurationFiles;
import org.dorsal.core.facts.internal.ConfigurationSettings;
import org.dorsal.core.facts.internal.SettingReview;
import org.dorsal.core.gate.Quarantines;
import org.dorsal.core.gate.Rehearsal;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.judgement.internal.EngineRehearsal;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.session.Sessions;
import org.dorsal.core.settings.SettingProblems;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The engine put together: here, once, everything gets its collaborators, the clock and the ticker. Plugins come and go
 * without it being made anew, and so do changes of its settings.
 */
@Component(immediate = true, service = {}, configurationPid = EngineSettings.PID)
@Designate(ocd = EngineSettings.class)
public final class Engine {
    private static final String CONFIGURATION_FILES = "felix.cm.dir";
    private static final String REQUIRED_CHECKS = "org.dorsal.required.checks";

    private final BundleContext context;
    private final Deadline deadline;
    private final Opened opened = new Opened();

    @Activate
    public Engine(BundleContext context, EngineSettings settings, @Reference Journal journal) {
        this.context = context;
        this.deadline = new Deadline(settings.assessment_deadline_millis());
        try {
            open(journal);
        } catch (RuntimeException | Error e) {
            opened.closeAfter(e);
            throw e;
        }
    }

    private void open(Journal journal) {
        Clock clock = Clock.systemDefaultZone();
        LongSupplier ticker = System::nanoTime;

        Guard guard = closing(new Guard(ticker));
        LiveCatalogue catalogue = new LiveCatalogue(requiredChecks(), ticker);
        Quarantine quarantine = new Quarantine();
        Gate gate = new GuardedGate(guard, deadline, quarantine, clock, ticker);
        closing(new PluginTracker(context, guard, catalogue, quarantine::forget));

        ConfigurationSettings configured = new ConfigurationSettings(configurations(), configurationFiles());
        PersonServices people = PersonServices.of(catalogue, gate, journal, configured, clock, ticker, background());

        register(Quarantines.class, quarantine);
        register(Catalogues.class, catalogue);
        register(CatalogueChanges.class, catalogue);
        register(SettingProblems.class, new SettingReview(catalogue, configured, configured::unread, deadline::problem));
        register(Screenings.class, people.screenings());
        register(Sessions.class, people.sessions());
        register(Programs.class, people.programs());
        register(Explanations.class, new EngineExplanations(catalogue, guard, clock, ticker));
        register(Rehearsal.class, new EngineRehearsal(new SupposedCatalogues(catalogue, guard), people.supplied(), guard, clock, ticker));
    }

    @Modified
    void modified(EngineSettings settings) {
        deadline.set(settings.assessment_deadline_millis());
    }

    @Deactivate
    void close() throws Exception {
        opened.close();
    }

    private Set<String> requiredChecks() {
        return Stream.ofNullable(context.getProperty(REQUIRED_CHECKS))
            .flatMap(ids -> Arrays.stream(ids.split(",")))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    }

    private Supplier<Optional<ConfigurationAdmin>> configurations() {
        ServiceTracker<ConfigurationAdmin, ConfigurationAdmin> tracker = new ServiceTracker<>(context, ConfigurationAdmin.class, null);
        tracker.open();
        closing(tracker::close);
        return () -> Optional.ofNullable(tracker.getService());
    }

    private ConfigurationFiles configurationFiles() {
        return new ConfigurationFiles(Path.of(Optional.ofNullable(context.getProperty(CONFIGURATION_FILES))
            .orElseThrow(() -> new IllegalStateException("the framework property " + CONFIGURATION_FILES + " is not set"))));
    }

    /** Waits for checks away from those who show a session; idle threads go by themselves. */
    private Executor background() {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "dorsal-engine");
            thread.setDaemon(true);
            return thread;
        });
        closing(threads::shutdownNow);
        return threads;
    }

    private <T> void register(Class<T> type, T service) {
        ServiceRegistration<T> registration = context.registerService(type, service, null);
        closing(registration::unregister);
    }

    private <T extends AutoCloseable> T closing(T part) {
        return opened.add(part);
    }
}
