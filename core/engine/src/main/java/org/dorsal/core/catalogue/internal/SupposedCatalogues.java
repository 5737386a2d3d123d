package org.dorsal.core.catalogue.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.SupposedBundle;
import org.dorsal.core.guard.internal.Guard;

/**
 * Makes the catalogues that would be if other bundles were installed. Their services are asked what they are as those of
 * installed bundles are, and what cannot say so is left out in the same way. Any thread may call.
 */
public final class SupposedCatalogues {
    private final LiveCatalogue live;
    private final Inquiry inquiry;

    public SupposedCatalogues(LiveCatalogue live, Guard guard) {
        this.live = live;
        this.inquiry = new Inquiry(guard);
    }

    /**
     * @param without the symbolic names of installed bundles that would be gone
     * @param with bundles that would be installed after all others
     */
    public Catalogue of(Set<String> without, List<SupposedBundle> with) {
        return live.supposing(without, IntStream.range(0, with.size())
            .mapToObj(i -> contribution(with.get(i), Long.MAX_VALUE - with.size() + i)).toList());
    }

    private Contribution contribution(SupposedBundle bundle, long number) {
        List<Arrival> arrivals = bundle.services().stream()
            .flatMap(service -> Arrays.stream(ServiceKind.values()).filter(kind -> kind.type().isInstance(service))
                .map(kind -> new Arrival(kind, number, Optional.empty(), () -> service))).toList();
        ContributionDraft draft = new ContributionDraft(number, bundle.by(), bundle.announced());
        inquiry.ask(bundle.by().bundle(), arrivals).forEach(definition -> definition.addTo(draft));
        return draft.contribution();
    }
}
