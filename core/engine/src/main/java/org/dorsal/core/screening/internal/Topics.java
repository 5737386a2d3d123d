package org.dorsal.core.screening.internal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;

/** What can be asked as it is installed at each moment, worked out once a catalogue. Any thread may ask. */
final class Topics implements Supplier<Topic> {
    private record Made(Catalogue of, Topic topic) {
    }

    private final Catalogues catalogues;
    private final Function<Catalogue, Topic> making;
    private volatile Made latest;

    Topics(Catalogues catalogues, Function<Catalogue, Topic> making) {
        this.catalogues = catalogues;
        this.making = making;
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
        return new Made(catalogue, making.apply(catalogue));
    }
}
