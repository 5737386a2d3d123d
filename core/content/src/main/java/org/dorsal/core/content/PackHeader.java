package org.dorsal.core.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What {@code pack.json} says about its pack.
 *
 * @param id the pack's id
 * @param version of the form 1.2.3
 * @param title at most 60 characters
 * @param authors at least one
 * @param licence such as {@code Apache-2.0}
 * @param language of the wording, a BCP 47 tag
 * @param api the range of versions of the API that it is made for
 * @param packs the ranges of versions of the packs it needs, by id
 */
public record PackHeader(String id, Version version, String title, List<String> authors, String licence, String language,
        VersionRange api, Map<String, VersionRange> packs) {
    public PackHeader {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        authors = List.copyOf(authors);
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(api, "api");
        packs = Collections.unmodifiableMap(new TreeMap<>(packs));
    }
}
