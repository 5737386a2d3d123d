package org.dorsal.core.catalogue;

import java.util.Objects;

/**
 * Something that could not be taken into the catalogue.
 *
 * @param by the bundle it came from
 * @param what what is wrong, naming the thing, in one sentence
 * @param next what to do about it, in one sentence
 */
public record CatalogueProblem(Provider by, String what, String next) {
    public CatalogueProblem {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(next, "next");
    }
}
