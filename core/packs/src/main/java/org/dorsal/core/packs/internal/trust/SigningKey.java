package org.dorsal.core.packs.internal.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The secret key of an author, with the public one that goes with it.
 */
public record SigningKey(PrivateKey secret, VerifyingKey known) {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "-----END PRIVATE KEY-----\n";
    private static final String KNOWN = "# ";

    /** A new one. */
    public static SigningKey generated(String owner) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic(), owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    /** As it is kept in a file, for its owner only: PKCS#8 in PEM, below a line with the public key. */
    public String pem() {
        return KNOWN + known.text() + "\n" + BEGIN
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded()) + "\n" + END;
    }

    /** Whether the text is meant to be one. */
    static boolean isOne(String text) {
        return text.contains(BEGIN);
    }

    /** @throws IllegalArgumentException saying why, when the text is no such key */
    public static SigningKey parse(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (!pem.startsWith(KNOWN) || begin < 0 || end < begin) {
            throw new IllegalArgumentException("it is no secret key of Dorsal");
        }
        try {
            byte[] encoded = decoded(pem.substring(begin + BEGIN.length(), end));
            PrivateKey secret = KeyFactory.getInstance(VerifyingKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return belonging(new SigningKey(secret, VerifyingKey.parse(pem.substring(KNOWN.length(), begin))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it is damaged", e);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it is damaged", e);
        }
    }

    /** What a secret key signs that belongs to another public one would be refused by everybody, later. */
    private static SigningKey belonging(SigningKey key) {
        byte[] probe = BEGIN.getBytes(StandardCharsets.US_ASCII);
        if (!key.known().verifies(probe, key.sign(probe))) {
            throw new IllegalArgumentException("its two parts do not belong together");
        }
        return key;
    }

    byte[] sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of Ed25519 signs everything", e);
        }
    }

    /** It is never shown by accident. */
    @Override
    public String toString() {
        return "the secret key of " + known;
    }
}
