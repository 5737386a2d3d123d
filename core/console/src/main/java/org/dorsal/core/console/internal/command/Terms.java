package org.dorsal.core.console.internal.command;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.dorsal.core.console.internal.wording.Words;

import org.dorsal.text.Printable;
import picocli.CommandLine.TypeConversionException;

/** Reads an enum's constant from the word that stands for it on the command line. */
final class Terms {
    private Terms() {
    }

    static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> Words.term(constant).equalsIgnoreCase(word)).findFirst()
            .orElseThrow(() -> new TypeConversionException("'" + Printable.of(word) + "' is none of "
                + Arrays.stream(type.getEnumConstants()).map(Words::term).collect(Collectors.joining(", "))));
    }
}
