package org.dorsal.core.console.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what mentions a text, whatever its case. Keeps the words of the last catalogue that was searched and nothing else
 * of it: what a bundle brought that is gone must not stay. Any thread may call.
 */
final class TextSearch {
    private volatile Index last = new Index(-1, List.of());

    /** In lower case. */
    private record Said(Kind kind, String id, String words) {
    }

    private record Index(long generation, List<Said> all) {
        static Index of(Listing listing) {
            return new Index(listing.generation(), Arrays.stream(Kind.values()).flatMap(kind -> listing.ids(kind)
                .map(id -> new Said(kind, id, listing.words(kind, id).toLowerCase(Locale.ROOT)))).toList());
        }
    }

    /** In the order of kinds and ids. */
    Stream<Listed> in(Listing listing, Set<Kind> kinds, String text) {
        Index known = last;
        Index index = known.generation() == listing.generation() ? known : Index.of(listing);
        last = index;
        String sought = text.toLowerCase(Locale.ROOT);
        return index.all().stream().filter(said -> kinds.contains(said.kind()) && said.words().contains(sought))
            .map(said -> listing.entry(said.kind(), said.id()));
    }
}
