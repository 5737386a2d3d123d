package org.dorsal.core.console.internal.answers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.console.internal.answers.Case.Place;

import org.dorsal.text.Nearest;
import org.dorsal.text.Printable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Understands one case, {@code {"id", "phase", "facts"}}, and remembers where each fact stands. */
final class CaseParser {
    private static final JsonFactory JSON = JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(40)
            .maxStringLength(10_000).maxNameLength(1_000).build())
        .build();
    private static final List<String> KEYS = List.of("id", "phase", "facts");
    private static final int LONGEST_ID = 200;
    /** Where in its own input the parser was, which says nothing to a person. */
    private static final Pattern PARSERS_OWN = Pattern.compile(" \\((for|start marker) .*| \\[Source.*");

    private final JsonParser parser;
    private final int firstLine;
    private Optional<String> id = Optional.empty();
    private Phase phase = Phase.BEFORE;
    private Optional<Map<String, FactValue>> facts = Optional.empty();
    private final Map<String, Place> places = new HashMap<>();

    private CaseParser(JsonParser parser, int firstLine) {
        this.parser = parser;
        this.firstLine = firstLine;
    }

    /**
     * @param firstLine the number of the line the text begins with
     * @throws MalformedCaseException when it is no case
     */
    static Case parse(String text, int firstLine) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new CaseParser(parser, firstLine).parse();
        }
    }

    /** Whether the text is JSON that only lacks its end, as the first line of an object over several lines. */
    static boolean isUnfinished(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                parser.skipChildren();
            }
            return false;
        } catch (UnexpectedEndOfInputException e) {
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private Case parse() {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed("a case is a JSON object", "Write {\"id\": \"…\", \"facts\": {…}}.");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                readKey(parser.currentName());
            }
            if (parser.nextToken() != null) {
                throw malformed("something follows the case", "Write one case a line.");
            }
        } catch (JacksonException e) {
            throw new MalformedCaseException(id, place(e.getLocation()), "this is not JSON: " + said(e),
                "Mend the line, or write it by a program.");
        }
        Map<String, FactValue> given = facts.orElseThrow(() -> new MalformedCaseException(id, new Place(firstLine, 1),
            "the case has no \"facts\"", "Write {\"id\": \"…\", \"facts\": {…}}; {} vouches for nothing."));
        return new Case(id.orElse(Integer.toString(firstLine)), phase, given, places);
    }

    private void readKey(String key) {
        Place place = place(parser.currentTokenLocation());
        JsonToken value = parser.nextToken();
        switch (key) {
            case "id":
                id = Optional.of(readId(value));
                return;
            case "phase":
                phase = readPhase(value);
                return;
            case "facts":
                facts = Optional.of(readFacts(value));
                return;
            default:
                String meant = Nearest.to(key, KEYS).map(k -> " Did you mean \"" + k + "\"?").orElse("");
                throw new MalformedCaseException(id, place, "a case has no \"" + Printable.of(key) + "\"",
                    "Write \"id\", \"phase\" and \"facts\" only; facts stand within \"facts\"." + meant);
        }
    }

    private String readId(JsonToken value) {
        boolean fits = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
        if (!fits || parser.getString().length() > LONGEST_ID) {
            throw malformed("\"id\" is a text of at most " + LONGEST_ID + " characters", "Write \"id\": \"case-1\".");
        }
        return parser.getString();
    }

    private Phase readPhase(JsonToken value) {
        String word = value == JsonToken.VALUE_STRING ? parser.getString() : "";
        switch (word) {
            case "before": return Phase.BEFORE;
            case "during": return Phase.DURING;
            default: throw malformed("\"phase\" is \"before\" or \"during\"", "Leave it out for \"before\".");
        }
    }

    private Map<String, FactValue> readFacts(JsonToken start) {
        if (start != JsonToken.START_OBJECT) {
            throw malformed("\"facts\" is an object", "Write \"facts\": {\"pain_nrs\": 2, …}.");
        }
        Map<String, FactValue> read = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String fact = parser.currentName();
            places.put(fact, place(parser.currentTokenLocation()));
            read.put(fact, readValue(fact, parser.nextToken()));
        }
        return read;
    }

    private FactValue readValue(String fact, JsonToken value) {
        switch (value) {
            case VALUE_TRUE: return FactValue.YES;
            case VALUE_FALSE: return FactValue.NO;
            case VALUE_STRING: return FactValue.of(parser.getString());
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT: return readNumber(fact);
            case START_ARRAY: return readWords(fact);
            default: throw malformed(Printable.of(fact) + " is neither yes or no (true, false), nor a number, a word or a list of words",
                "Leave a fact out when it is not known.");
        }
    }

    private FactValue readNumber(String fact) {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw malformed(Printable.of(fact) + " is too large a number", "`dorsal show FACT` says its range.");
        }
        return FactValue.of(number);
    }

    private FactValue readWords(String fact) {
        Set<String> words = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw malformed(Printable.of(fact) + " is a list of something else than words",
                    "Write \"" + Printable.of(fact) + "\": [\"word\", …].");
            }
            words.add(parser.getString());
        }
        return FactValue.of(words);
    }

    private MalformedCaseException malformed(String what, String next) {
        return new MalformedCaseException(id, place(parser.currentTokenLocation()), what, next);
    }

    private Place place(TokenStreamLocation location) {
        return new Place(firstLine + Math.max(1, location.getLineNr()) - 1, Math.max(1, location.getColumnNr()));
    }

    private static String said(JacksonException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("");
        return Printable.of(PARSERS_OWN.matcher(first).replaceFirst(""));
    }
}
