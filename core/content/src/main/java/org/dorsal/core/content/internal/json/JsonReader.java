package org.dorsal.core.content.internal.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dorsal.core.content.ReadingLimits;
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
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    /** A file holds no more values than one for so many bytes. */
    private static final int BYTES_A_TOKEN = 5;

    private final ReadingLimits limits;
    private final JsonFactory factory;

    public JsonReader(ReadingLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth()).maxDocumentLength(limits.fileBytes()).maxTokenCount(limits.fileBytes() / BYTES_A_TOKEN)
                .maxStringLength(20_000).maxNameLength(200).maxNumberLength(40)
                .build())
            .build();
    }

    /** The value of the file; broken where it is not JSON. */
    public Parsed<Json> read(String file, byte[] bytes, Problems problems) {
        if (bytes.length > limits.fileBytes()) {
            problems.add(Place.of(file), "The file has more than " + limits.fileBytes() + " bytes.",
                "Split it, or raise the limit: `dorsal settings set packs.json.bytes NUMBER`.");
            return Parsed.broken();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        // It stands for what could not be decoded, and for itself.
        if (text.indexOf(REPLACEMENT) >= 0 && !isDecodable(bytes)) {
            problems.add(Place.of(file), "The file is not UTF-8.", "Save it in the encoding UTF-8.");
            return Parsed.broken();
        }
        return parse(file, withoutMark(text), problems);
    }

    private static boolean isDecodable(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private Parsed<Json> parse(String file, String text, Problems problems) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            try {
                return parse(file, parser, problems);
            } catch (StreamConstraintsException e) {
                return broken(place(file, parser.currentTokenLocation()), SyntaxFault.ofSize(e.getOriginalMessage()), problems);
            } catch (StreamReadException e) {
                return broken(place(file, e.getLocation()), SyntaxFault.of(e.getOriginalMessage()), problems);
            }
        }
    }

    private static Parsed<Json> parse(String file, JsonParser parser, Problems problems) {
        if (parser.nextToken() == null) {
            problems.add(Place.of(file), "The file is empty.", "Write the JSON that belongs here, or remove the file.");
            return Parsed.broken();
        }
        Json value = new Building(parser, problems).value(place(file, parser.currentTokenLocation()));
        if (parser.nextToken() != null) {
            problems.add(place(file, parser.currentTokenLocation()),
                "Something follows after the end of the JSON value.", "Remove what follows; a file holds one value.");
            return Parsed.broken();
        }
        return Parsed.of(value);
    }

    private static Parsed<Json> broken(Place place, SyntaxFault fault, Problems problems) {
        problems.add(place, fault.what(), fault.fix());
        return Parsed.broken();
    }

    private static Place place(String file, TokenStreamLocation at) {
        return new Place(file, at.getLineNr(), at.getColumnNr(), "");
    }

    /** Builds the value at which the parser stands. */
    private record Building(JsonParser parser, Problems problems) {
        Json value(Place place) {
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
                if (members.containsKey(key)) {
                    problems.add(here(place, key), "\"" + key + "\" stands twice in this object.", "Remove one of the two.");
                }
                parser.nextToken();
                members.putIfAbsent(key, value(here(place, key)));
            }
            return new Json.Members(place, members);
        }

        private Json elements(Place place) {
            List<Json> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(here(place, Integer.toString(elements.size()))));
            }
            return new Json.Elements(place, elements);
        }

        private Place here(Place parent, String key) {
            TokenStreamLocation at = parser.currentTokenLocation();
            return parent.member(key, at.getLineNr(), at.getColumnNr());
        }
    }
}
