package org.dorsal.core.content.internal.pack;

import java.util.List;
import java.util.Objects;

/**
 * What {@code pack.json} says about its pack.
 *
 * @param id the pack's id
 * @param version of the form 1.2.3
 * @param title at most 60 characters
 * @param authors at least one
 * @param licence such as {@code Apache-2.0}
 * @param language of the wording, a BCP 47 tag
 */
public record PackHeader(String id, String version, String title, List<String> authors, String licence, String language) {
    public PackHeader {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        authors = List.copyOf(authors);
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(language, "language");
    }
}
