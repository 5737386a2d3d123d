package org.dorsal.api.activity;

import java.util.Objects;
import org.dorsal.api.internal.Checked;

/**
 * On whose authority something is claimed. Nothing that makes a medical claim loads without one.
 *
 * @param citation where a reader can look it up: a title, DOI, PubMed number or address; at most 400 characters
 * @param mark how well it is founded
 */
public record Source(String citation, Mark mark) {
    public Source {
        Checked.text("citation", citation, 400);
        Objects.requireNonNull(mark, "mark");
    }
}
