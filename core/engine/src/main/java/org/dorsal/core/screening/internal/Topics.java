package org.dorsal.core.screening.internal;

import java.util.Set;
import java.util.function.Supplier;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;

/** What can be asked as it is installed at each moment, worked out once a catalogue. Any thread may ask. */
final class Topics implements Supplier<Topic> {
    private record Made(Catalogue of, Topic topic) {
    }

    private final Catalogues catalogues;
    private final Set<Section> sections;
    private final Set<Fact.Origin> origins;
    private volatile Made latest;

    Topics(Catalogues catalogues, Set<Section> sections, Set<Fact.Origin> origins) {
        this.catalogues = catalogues;
        this.sections = Set.copyOf(sections);
        this.origins = Set.copyOf(origins);
        this.latest = made(catalogues.current());
    }

    @Override
    public Topic get() {
        Catalogue current = catalogues.current();
        Made made = latest;
        if (made.of() != current) {
            made = made(current);
            latest = made;
        }
        return made.topic();
    }

    private Made made(Catalogue catalogue) {
        return new Made(catalogue, new Topic(catalogue, sections, origins));
    }
}
