package org.dorsal.core.packs.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final byte[] STATEMENT = "what is signed".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.generated("Physio Nordwest");

    @Test
    void aSecretKeySurvivesItsFile() {
        SigningKey again = SigningKey.parse(key.pem());

        assertEquals("Physio Nordwest", again.known().owner());
        assertTrue(key.known().verifies(STATEMENT, again.sign(STATEMENT)));
    }

    @Test
    void aPublicKeySurvivesItsLine() {
        VerifyingKey again = VerifyingKey.parse("  " + key.known().text() + "\n");

        assertEquals(key.known().id(), again.id());
        assertEquals("Physio Nordwest", again.owner());
        assertTrue(again.verifies(STATEMENT, key.sign(STATEMENT)));
    }

    @Test
    void aKeyIsKnownByItselfAndNotByWhatItsOwnerIsCalled() {
        VerifyingKey renamed = VerifyingKey.parse(key.known().text().replace("Nordwest", "Suedost"));

        assertTrue(renamed.isSameAs(key.known()));
        assertEquals(key.known().fingerprint(), renamed.fingerprint());
        assertFalse(SigningKey.generated("Physio Nordwest").known().isSameAs(key.known()));
    }

    @Test
    void anothersSignatureDoesNotFit() {
        byte[] signature = SigningKey.generated("Somebody").sign(STATEMENT);

        assertFalse(key.known().verifies(STATEMENT, signature));
        assertFalse(key.known().verifies(STATEMENT, new byte[0]));
        assertFalse(key.known().verifies(STATEMENT, new byte[200]));
    }

    @Test
    void twoPartsThatDoNotBelongTogetherAreNoKey() {
        String pem = key.pem();
        String swapped = SigningKey.generated("Somebody").pem().lines().findFirst().orElseThrow() + pem.substring(pem.indexOf('\n'));

        assertEquals("its two parts do not belong together",
            assertThrows(IllegalArgumentException.class, () -> SigningKey.parse(swapped)).getMessage());
    }

    @Test
    void aSecretKeyThatIsCutOffAnywhereIsNone() {
        String pem = key.pem();
        for (int length = 0; length < pem.length() - 1; length++) {
            String cut = pem.substring(0, length);
            assertThrows(IllegalArgumentException.class, () -> SigningKey.parse(cut), "cut off at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dorsal-ed25519", "dorsal-ed25519 AAAA Somebody", "ssh-ed25519 AAAA Somebody",
        "dorsal-ed25519 ========================================== Somebody",
        "dorsal-ed25519 MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= two\nlines",
        "dorsal-ed25519 MCowBQYDK2VuAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= of another kind"})
    void whatIsNoPublicKeyIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> VerifyingKey.parse(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "red\u001b[31m", "left\u202eright"})
    void anOwnerWhoseNameSteersTerminalsIsRefused(String owner) {
        assertThrows(IllegalArgumentException.class, () -> SigningKey.generated(owner));
    }

    @Test
    void aSecretKeyIsNeverShownByAccident() {
        assertFalse(key.toString().contains(key.pem().lines().skip(2).findFirst().orElseThrow()));
    }
}
