package org.dorsal.core.console.internal;

import java.time.Clock;
import java.util.Objects;

import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.content.Packs;
import org.dorsal.core.explanation.Explanations;
import org.dorsal.core.gate.Quarantines;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.session.Sessions;
import org.dorsal.core.settings.SettingProblems;

/** What the commands work with. */
public record CommandServices(Catalogues catalogues, Screenings screenings, Explanations explanations, Sessions sessions, Programs programs, Journal journal,
        Packs packs, PackServices packServices, ExchangeServices exchange, Settings settings, SettingProblems settingProblems, Quarantines quarantines, Installation installation, Guide guide, Clock clock) {
    public CommandServices {
        Objects.requireNonNull(catalogues, "catalogues");
        Objects.requireNonNull(screenings, "screenings");
        Objects.requireNonNull(explanations, "explanations");
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(programs, "programs");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(packs, "packs");
        Objects.requireNonNull(packServices, "packServices");
        Objects.requireNonNull(exchange, "exchange");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(settingProblems, "settingProblems");
        Objects.requireNonNull(quarantines, "quarantines");
        Objects.requireNonNull(installation, "installation");
        Objects.requireNonNull(guide, "guide");
        Objects.requireNonNull(clock, "clock");
    }

    /** The same with another view of the installation. */
    CommandServices on(Installation other) {
        return new CommandServices(catalogues, screenings, explanations, sessions, programs, journal, packs, packServices, exchange, settings,
            settingProblems, quarantines, other, guide, clock);
    }
}
