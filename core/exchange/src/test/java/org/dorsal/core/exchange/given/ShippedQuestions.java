package org.dorsal.core.exchange.given;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.FolderSource;
import org.dorsal.core.content.internal.pack.PackInspector;

/** The facts and questions that Dorsal ships, without its checks. */
public final class ShippedQuestions {
    private ShippedQuestions() {
    }

    public static LiveCatalogue live() {
        Path triage = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../plugins/triage/src/main/resources").normalize();
        CarriedServices carried = new PackInspector().inspect(new FolderSource(triage), Beside.all(id -> Optional.empty()),
            ReadingLimits.STANDARD).carried().orElseThrow();
        ContributionDraft draft = new ContributionDraft(1, new Provider("org.dorsal.triage", "0.1.0", "triage"), Set.of());
        carried.facts().forEach(draft::add);
        carried.questions().forEach(draft::add);
        LiveCatalogue catalogue = new LiveCatalogue(Set.of(), System::nanoTime);
        catalogue.put(draft.contribution());
        return catalogue;
    }

    public static Catalogue catalogue() {
        return live().current();
    }
}
