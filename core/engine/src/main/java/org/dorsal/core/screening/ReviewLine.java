package org.dorsal.core.screening;

import java.util.Objects;

/**
 * One line of what was answered, for the screen before the verdict.
 *
 * @param question the id by which {@link Screening#reopen} asks it again
 * @param asked what was asked, in the question's words
 * @param answered what was answered, in the words of the lines
 */
public record ReviewLine(String question, String asked, String answered) {
    public ReviewLine {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(answered, "answered");
    }
}
