package org.dorsal.itests.people;

import java.time.Duration;
import java.util.Optional;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.explanation.Explanations;
import org.dorsal.core.explanation.internal.EngineExplanations;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.session.Sessions;

/** Everything that serves a person, put together as the engine does it, with the settings as they are shipped. */
final class SimulatedPlatform implements AutoCloseable {
    /** So long that a busy machine never makes an assessment indeterminate. */
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private final SimulatedTime time = new SimulatedTime();
    private final Guard guard = new Guard(System::nanoTime);
    private final ShippedPacks packs = ShippedPacks.read();
    private final LiveCatalogue catalogue = new LiveCatalogue(packs.required(), System::nanoTime);
    private final Journal journal;
    private final PersonServices services;

    /** With a journal that is not kept. */
    SimulatedPlatform() {
        this(new JournalInMemory());
    }

    SimulatedPlatform(Journal journal) {
        this.journal = journal;
        packs.contributions().forEach(catalogue::put);
        GuardedGate gate = new GuardedGate(guard, () -> DEADLINE, new Quarantine(), time, System::nanoTime);
        services = PersonServices.of(catalogue, gate, journal, (pack, fact) -> Optional.empty(), time, time, Runnable::run);
    }

    SimulatedTime time() {
        return time;
    }

    ShippedPacks packs() {
        return packs;
    }

    Catalogue catalogue() {
        return catalogue.current();
    }

    Catalogues catalogues() {
        return catalogue;
    }

    Journal journal() {
        return journal;
    }

    Explanations explanations() {
        return new EngineExplanations(catalogue, guard, time, System::nanoTime);
    }

    Screenings screenings() {
        return services.screenings();
    }

    Sessions sessions() {
        return services.sessions();
    }

    Programs programs() {
        return services.programs();
    }

    @Override
    public void close() {
        guard.close();
    }
}
