package org.dorsal.core.packs.internal.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.ReadingLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Where names stand in the files of a pack, looked up once a problem has to be told. Belongs to one thread. */
final class Places {
    private static final JsonFactory JSON = new JsonFactory();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Where a name stands.
     *
     * @param line from 1; 0 for the whole file
     * @param column from 1; 0 for the whole file
     */
    record Place(String file, int line, int column, String pointer) {
        PackProblem problem(String what, String fix) {
            return new PackProblem(file, line, column, pointer, what, fix);
        }
    }

    private record Names(String files, String pointers) {
    }

    private final PackSource source;
    private final Map<Names, Map<String, Place>> found = new HashMap<>();

    Places(PackSource source) {
        this.source = source;
    }

    /** A file as a whole. */
    static Place whole(String file) {
        return new Place(file, 0, 0, "");
    }

    /**
     * The first place of a name, as a text or as a key of an object.
     *
     * @param files the path of a file, or of a folder with its '/'
     * @param pointers a regular expression for the JSON pointers at which such names stand
     */
    Place of(String name, String files, String pointers) {
        return found.computeIfAbsent(new Names(files, pointers), this::look).getOrDefault(name, whole(files));
    }

    private Map<String, Place> look(Names names) {
        Map<String, Place> places = new HashMap<>();
        try {
            Pattern pointers = Pattern.compile(names.pointers());
            List<String> all = source.files().stream().filter(file -> file.equals(names.files())
                || names.files().endsWith("/") && file.startsWith(names.files())).toList();
            for (String file : all) {
                look(file, pointers, places);
            }
        } catch (IOException | JacksonException e) {
            // The problem itself is known; what is missing is only where it stands.
            return places;
        }
        return places;
    }

    private void look(String file, Pattern pointers, Map<String, Place> places) throws IOException {
        String text = new String(source.read(file, ReadingLimits.MOST_FILE_BYTES), StandardCharsets.UTF_8);
        String json = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.VALUE_STRING && token != JsonToken.PROPERTY_NAME) {
                    continue;
                }
                String pointer = parser.streamReadContext().pathAsPointer().toString();
                if (pointers.matcher(pointer).matches()) {
                    TokenStreamLocation at = parser.currentTokenLocation();
                    places.putIfAbsent(parser.getString(), new Place(file, at.getLineNr(), at.getColumnNr(), pointer));
                }
            }
        }
    }
}
