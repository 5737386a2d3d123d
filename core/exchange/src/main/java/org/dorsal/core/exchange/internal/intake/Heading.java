package org.dorsal.core.exchange.internal.intake;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.dorsal.text.Printable;
import tools.jackson.databind.JsonNode;

/**
 * What a pack says of itself, as far as the questionnaire tells; the author mends it.
 *
 * @param id the pack's id, and what the ids of its facts and questions begin with
 */
record Heading(String id, String title, String author, String licence, String language) {
    private static final int LONGEST_ID = 24;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 120;

    static Heading of(JsonNode questionnaire, Path file) {
        String fileName = file.getFileName().toString().replaceAll("\\.[^.]*$", "");
        String title = first(questionnaire, "title", "name", "id").findFirst().orElse(fileName);
        String id = first(questionnaire, "id", "name", "title").findFirst().orElse(fileName);
        String publisher = first(questionnaire, "publisher").findFirst().orElse("unknown");
        String licence = first(questionnaire, "copyright").findFirst().orElse("not stated: ask the publisher");
        String language = first(questionnaire, "language").filter(tag -> tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")).findFirst().orElse("en");
        return new Heading(Names.of("imported-" + id, '-', LONGEST_ID), fitted(title, LONGEST_TITLE), fitted(publisher, LONGEST_TEXT),
            fitted(licence, LONGEST_TEXT), language);
    }

    private static Stream<String> first(JsonNode questionnaire, String... names) {
        return Stream.of(names).map(name -> questionnaire.path(name).asString("").strip()).filter(text -> !text.isEmpty());
    }

    private static String fitted(String text, int longest) {
        return Printable.cut(text, longest - 1);
    }
}
