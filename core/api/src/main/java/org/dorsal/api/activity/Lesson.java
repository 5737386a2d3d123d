package org.dorsal.api.activity;

import java.util.List;
import java.util.Objects;
import org.dorsal.api.internal.Checked;

/**
 * OSGi service (the value itself is registered): something worth knowing, told in a minute.
 *
 * @param id unique in the installation
 * @param title at most 60 characters
 * @param order where it stands in the list, smaller first
 * @param paragraphs at least one
 */
public record Lesson(String id, String title, int order, List<Paragraph> paragraphs) {
    /**
     * A claim.
     *
     * @param text at most 600 characters
     * @param source who makes it
     */
    public record Paragraph(String text, Source source) {
        public Paragraph {
            Checked.text("paragraph", text, 600);
            Objects.requireNonNull(source, "source of the paragraph");
        }
    }

    public Lesson {
        Checked.id("lesson", id);
        Checked.text("title of " + id, title, 60);
        paragraphs = Checked.atLeastOne("paragraphs of " + id, paragraphs);
    }
}
