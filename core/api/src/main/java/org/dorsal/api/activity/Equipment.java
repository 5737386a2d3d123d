package org.dorsal.api.activity;

import org.dorsal.api.internal.Checked;

/**
 * A thing a variant needs.
 *
 * @param id the term by which people filter and say what they have, such as {@code roller}, {@code chair}, {@code floor}
 * @param words what exactly is needed, such as "sturdy chair without wheels, its back against a wall"; at most 120
 */
public record Equipment(String id, String words) {
    public Equipment {
        Checked.id("equipment", id);
        Checked.text("words of equipment " + id, words, 120);
    }
}
