package org.dorsal.core.packs.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.catalogue.CatalogueChanges;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.Packs;
import org.dorsal.core.gate.Rehearsal;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.PackAudit;
import org.dorsal.core.packs.PackAuthoring;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.PackTrust;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.internal.audit.AuditFile;
import org.dorsal.core.packs.internal.audit.CheckedAudit;
import org.dorsal.core.packs.internal.authoring.Workbench;
import org.dorsal.core.packs.internal.file.FilePackIntake;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.ledger.LedgerFile;
import org.dorsal.core.packs.internal.ledger.LedgerInForce;
import org.dorsal.core.packs.internal.ledger.PackStore;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.platform.BundledPacks;
import org.dorsal.core.packs.internal.platform.FrameworkPacks;
import org.dorsal.core.packs.internal.platform.InstalledPacksCheck;
import org.dorsal.core.packs.internal.platform.PackBundles;
import org.dorsal.core.packs.internal.platform.PlatformFolders;
import org.dorsal.core.packs.internal.repository.IndexWriter;
import org.dorsal.core.packs.internal.repository.Repositories;
import org.dorsal.core.packs.internal.repository.RepositoryReader;
import org.dorsal.core.packs.internal.repository.SeenIndexes;
import org.dorsal.core.packs.internal.safety.ProfileRehearsal;
import org.dorsal.core.packs.internal.safety.ScratchPlatform;
import org.dorsal.core.packs.internal.transition.InstalledPacks;
import org.dorsal.core.packs.internal.transition.Targets;
import org.dorsal.core.packs.internal.transition.Transitions;
import org.dorsal.core.packs.internal.trust.Keyring;
import org.dorsal.core.packs.internal.trust.TrustedKeys;
import org.dorsal.core.packs.internal.verify.PackVerifier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Brings in the packs of the ledger when the platform starts, and puts together what changes them later. */
@Component(immediate = true, configurationPid = PackSettings.PID)
@Designate(ocd = PackSettings.class)
public final class PackPlatform implements PackOperations {
    /** How long the server of a repository may be silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InstalledPacks packs;
    private final Staging staging;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final BundleContext context;
    private volatile PackSettings settings;

    @Activate
    public PackPlatform(BundleContext context, PackSettings settings, @Reference CatalogueChanges changes,
            @Reference Catalogues catalogues, @Reference Packs content, @Reference PackInspection inspection, @Reference Rehearsal rehearsal,
            @Reference BundledPacks bundled) {
        this.context = context;
        this.settings = settings;
        Clock clock = Clock.systemUTC();
        Path home = PlatformFolders.home(context);
        Path installation = PlatformFolders.installation(context);
        Path folder = home.resolve("packs");
        PackBundles bundles = new PackBundles(context);
        PackStore store = new PackStore(folder.resolve("store"));
        LedgerInForce ledger = new LedgerInForce(new LedgerFile(folder.resolve("ledger.json")), bundled::packs, clock);
        FrameworkPacks running = new FrameworkPacks(bundles, bundled, store, changes, content);
        running.start(ledger);
        if (ledger.damage().isEmpty()) {
            register(SafetyCheck.class, new InstalledPacksCheck());
        }

        staging = new Staging(folder.resolve("staging"));
        TrustedKeys trust = new TrustedKeys(folder.resolve("trusted-keys"));
        Supplier<Limits> limits = () -> PackLimits.of(this.settings);
        FilePackIntake intake = new FilePackIntake(inspection, limits);
        AuditFile audit = new AuditFile(folder.resolve("audit.jsonl"), clock);
        LongSupplier generation = () -> ledger.current().generation();
        RepositoryReader reader = new RepositoryReader(trust, new SeenIndexes(folder.resolve("seen-indexes.json")), audit, generation);
        Repositories repositories = new Repositories(() -> this.settings.repositories(), PlatformFolders.repository(context), reader,
            new IndexWriter(intake, staging, clock), folder.resolve("downloads"), PATIENCE);
        Targets targets = new Targets(intake, repositories, trust, bundled::packs, clock);
        ScratchPlatform scratch = new ScratchPlatform(installation, home.resolve("config"), () -> bundled.bundles().keySet(), staging,
            () -> Duration.ofSeconds(Math.max(1, Math.min(this.settings.rehearsal_seconds(), PackSettings.MOST_SECONDS))));
        PackVerifier verifier = new PackVerifier(inspection, catalogues, limits);
        Transitions transitions = new Transitions(ledger, store, staging, targets, verifier, trust,
            new ProfileRehearsal(rehearsal, inspection, scratch), running, audit);
        packs = new InstalledPacks(ledger, running, transitions);
        register(PackAuthoring.class, new Workbench(intake, verifier, () -> packs.inventory().packs(), staging));
        register(PackTrust.class, new Keyring(trust, intake, staging, audit, generation));
        register(PackAudit.class, new CheckedAudit(audit, generation));
        register(PackRepositories.class, repositories);
    }

    @Modified
    void modified(PackSettings changed) {
        settings = changed;
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
        staging.close();
    }

    private <T> void register(Class<T> type, T service) {
        registrations.add(context.registerService(type, service, null));
    }

    @Override
    public Inventory inventory() {
        return packs.inventory();
    }

    @Override
    public Proposal propose(Wish wish) {
        return packs.propose(wish);
    }

    @Override
    public void carryOut(Proposal proposal, Set<Consent> given) {
        packs.carryOut(proposal, given);
    }
}
