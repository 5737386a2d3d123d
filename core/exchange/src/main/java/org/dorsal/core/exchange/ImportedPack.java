package org.dorsal.core.exchange;

import java.util.List;
import java.util.Objects;

/**
 * The beginning of a pack that was made from a questionnaire.
 *
 * @param id the pack's id
 * @param facts how many facts it has
 * @param questions how many questions it has
 * @param leftOut what of the questionnaire is not in it, or not as it was, in the questionnaire's order
 */
public record ImportedPack(String id, int facts, int questions, List<LeftOut> leftOut) {
    /**
     * Something that did not fit.
     *
     * @param item the {@code linkId} of the item, fit to be printed
     * @param why what was left out and why, in one sentence
     */
    public record LeftOut(String item, String why) {
        public LeftOut {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(why, "why");
        }
    }

    public ImportedPack {
        Objects.requireNonNull(id, "id");
        leftOut = List.copyOf(leftOut);
    }
}
