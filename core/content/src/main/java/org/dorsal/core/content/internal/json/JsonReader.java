package org.dorsal.core.content.internal.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a file of strict JSON (RFC 8259) in UTF-8 into values that know where they stand. Any thread may use it.
 *
 * <p>Streaming rather than Jackson's tree, whose nodes do not keep their line and column.
 */
public final class JsonReader {
    /** The most bytes of one file. */
    public static final int LARGEST_FILE = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What Jackson's messages say besides, to those who program it. */
    private static final Pattern ASIDE = Pattern.compile(" \\((code |not recognized )[^)]*\\)|, from `[^`]*`|: enable `.*|: maybe a \\(non-standard.*");
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(24).maxDocumentLength(LARGEST_FILE).maxTokenCount(200_000)
            .maxStringLength(20_000).maxNameLength(200).maxNumberLength(40)
            .build())
        .build();

    /** The value of the file; broken where it is not JSON. */
    public Parsed<Json> read(String file, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST_FILE) {
            problems.add(Place.of(file), "The file is larger than the " + LARGEST_FILE + " bytes that are read.",
                "Split it into several files.");
            return Parsed.broken();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            problems.add(Place.of(file), "The file is not UTF-8.", "Save it in the encoding UTF-8.");
            return Parsed.broken();
        }
        return parse(file, withoutMark(text), problems);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Parsed<Json> parse(String file, String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                problems.add(Place.of(file), "The file is empty.", "Write the JSON that belongs here, or remove the file.");
                return Parsed.broken();
            }
            Json value = new Building(file, parser, problems).value("");
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                problems.add(new Place(file, at.getLineNr(), at.getColumnNr(), ""),
                    "Something follows after the end of the JSON value.", "Remove what follows; a file holds one value.");
                return Parsed.broken();
            }
            return Parsed.of(value);
        } catch (StreamConstraintsException e) {
            problems.add(Place.of(file), "Something is larger than is read: " + words(e) + ".", "Make it smaller.");
            return Parsed.broken();
        } catch (StreamReadException e) {
            TokenStreamLocation at = e.getLocation();
            problems.add(new Place(file, at.getLineNr(), at.getColumnNr(), ""), "This is not JSON: " + words(e) + ".",
                "Correct it here or just before: often a comma, a quote or a bracket is missing or one too many.");
            return Parsed.broken();
        }
    }

    private static String words(JacksonException e) {
        return ASIDE.matcher(e.getOriginalMessage().lines().findFirst().orElse("")).replaceAll("");
    }

    /** Builds the value at which the parser stands. */
    private record Building(String file, JsonParser parser, Problems problems) {
        Json value(String pointer) {
            Place place = here(pointer);
            switch (parser.currentToken()) {
                case START_OBJECT: return members(place);
                case START_ARRAY: return elements(place);
                case VALUE_STRING: return new Json.Text(place, parser.getString());
                case VALUE_NUMBER_INT:
                case VALUE_NUMBER_FLOAT: return new Json.Number(place, parser.getString());
                case VALUE_TRUE: return new Json.Flag(place, true);
                case VALUE_FALSE: return new Json.Flag(place, false);
                default: return new Json.Null(place);
            }
        }

        private Json members(Place place) {
            Map<String, Json> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                String pointer = Place.member(place.pointer(), key);
                Place keyPlace = here(pointer);
                parser.nextToken();
                if (members.putIfAbsent(key, value(pointer)) != null) {
                    problems.add(keyPlace, "\"" + key + "\" stands twice in this object.", "Remove one of the two.");
                }
            }
            return new Json.Members(place, members);
        }

        private Json elements(Place place) {
            List<Json> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(Place.member(place.pointer(), Integer.toString(elements.size()))));
            }
            return new Json.Elements(place, elements);
        }

        private Place here(String pointer) {
            TokenStreamLocation at = parser.currentTokenLocation();
            return new Place(file, at.getLineNr(), at.getColumnNr(), pointer);
        }
    }
}
