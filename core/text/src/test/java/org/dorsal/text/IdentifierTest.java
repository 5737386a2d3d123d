package org.dorsal.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "fever", "pain_nrs", "chair-extension", "pack.triage", "l4.5-s1"})
    void lowerCaseNamesInPartsAreIdentifiers(String name) {
        assertTrue(Identifier.is(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Fever", "4th", "a--b", "a-", "-a", "a b", "é", "../a", "a/b", "a\n"})
    void whatEndsInAFileNameOrAMessageOtherwiseIsNone(String name) {
        assertFalse(Identifier.is(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000})
    void aLongNameIsNone(int letters) {
        assertFalse(Identifier.is("a".repeat(letters)));
    }
}
