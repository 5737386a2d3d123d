package org.dorsal.core.console.internal.command.pack;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.text.Identifier;

/**
 * What an operator named: a file or a folder where the name is one of a place, else a pack of the repositories. What
 * happens to lie in the folder where the command was typed never decides which of the two is meant.
 *
 * @param directory where the command was typed
 * @param given as it was typed
 */
record NamedPacks(Path directory, List<String> given) {
    private static final Pattern PLACE = Pattern.compile("\\.{1,2}|.*[/\\\\].*|(?i:.*\\.(zip|jar))");

    /** The same, with the whole path of each place. */
    List<String> found() {
        return given.stream().map(name -> isPlace(name) ? whole(name) : name).toList();
    }

    private String whole(String place) {
        try {
            return directory.resolve(place).normalize().toString();
        } catch (InvalidPathException noPath) {
            return place;
        }
    }

    private static boolean isPlace(String name) {
        return PLACE.matcher(name).matches();
    }

    /** The refusal, and where it may be a misunderstanding how to say what may have been meant. */
    PackRefusedException hinting(PackRefusedException refused) {
        Refusal refusal = refused.refusal();
        return passedOver().map(name -> new PackRefusedException(new Refusal(refusal.what(), refusal.cause(),
            refusal.next() + " If you mean what lies here, write ./" + name + "."), refused.problems())).orElse(refused);
    }

    private Optional<String> passedOver() {
        return given.stream().filter(Identifier::is).filter(name -> !isPlace(name) && Files.exists(directory.resolve(name))).findFirst();
    }
}
