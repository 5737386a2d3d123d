package org.dorsal.core.journal.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.dorsal.core.journal.Journal;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the journal of the home to the platform, so that the journal itself needs no framework. */
@Component(immediate = true, service = {})
@Capability(namespace = "osgi.service",
    attribute = "objectClass:List<String>=org.dorsal.core.journal.Journal")
public final class JournalProvider {
    private static final String HOME = "org.dorsal.home";
    private static final String NAME = "journal.db";

    private final SqliteJournal journal;
    private final ServiceRegistration<Journal> registration;

    @Activate
    public JournalProvider(BundleContext context) {
        journal = new SqliteJournal(home(context).resolve(NAME));
        registration = context.registerService(Journal.class, journal, null);
    }

    @Deactivate
    public void withdraw() {
        registration.unregister();
        journal.close();
    }

    private static Path home(BundleContext context) {
        return Optional.ofNullable(context.getProperty(HOME)).map(Path::of)
            .orElseThrow(() -> new IllegalStateException("the framework property " + HOME + " is not set"));
    }
}
