package org.dorsal.core.content.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
public sealed interface Json {
    Place place();

    /** What kind of value this is, as in "a text". */
    String kind();

    /** Members in the order of the file. */
    record Members(Place place, Map<String, Json> all) implements Json {
        public Members {
            all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    record Elements(Place place, List<Json> all) implements Json {
        public Elements {
            all = List.copyOf(all);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    record Text(Place place, String text) implements Json {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A number as it is written, so that 5 and 5.0 can be told apart. */
    record Number(Place place, String literal) implements Json {
        @Override
        public String kind() {
            return "a number";
        }
    }

    record Flag(Place place, boolean yes) implements Json {
        @Override
        public String kind() {
            return yes ? "true" : "false";
        }
    }

    record Null(Place place) implements Json {
        @Override
        public String kind() {
            return "null";
        }
    }
}
