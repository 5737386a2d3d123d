package org.dorsal.core.packs.internal.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dorsal.text.Printable;

/** Which names the files of a pack may have: the same on every system, and none that leads out of the pack. */
final class PathRules {
    private static final int LONGEST = 200;
    private static final int LONGEST_SHOWN = 48;

    private final Map<String, String> taken = new HashMap<>();

    /** What is wrong with the name, in one sentence; also when another file has it already, or nearly so. */
    Optional<String> problemWith(String path) {
        return ownProblem(path).or(() -> sameAsAnother(path));
    }

    static String shown(String path) {
        return "'" + Printable.cut(path, LONGEST_SHOWN) + "'";
    }

    private static Optional<String> ownProblem(String path) {
        String shown = shown(path);
        if (path.isEmpty() || path.length() > LONGEST) {
            return Optional.of("The name " + shown + " has " + path.length() + " characters; 1 to " + LONGEST + " are allowed.");
        }
        if (path.startsWith("/") || path.contains("\\") || path.contains(":")) {
            return Optional.of("The name " + shown + " is not relative to the pack.");
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return Optional.of("The name " + shown + " leads out of the pack, or nowhere.");
            }
        }
        return path.codePoints().anyMatch(Printable::steersTerminals)
            ? Optional.of("The name " + shown + " holds control characters.") : Optional.empty();
    }

    private Optional<String> sameAsAnother(String path) {
        String key = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String other = taken.putIfAbsent(key, path);
        if (other == null) {
            return Optional.empty();
        }
        return Optional.of(other.equals(path) ? "The file " + shown(path) + " is there twice."
            : "The files " + shown(other) + " and " + shown(path) + " have one name on some systems.");
    }
}
