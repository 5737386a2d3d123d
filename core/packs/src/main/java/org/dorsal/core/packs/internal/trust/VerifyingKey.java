package org.dorsal.core.packs.internal.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dorsal.core.packs.AuthorKey;
import org.dorsal.core.packs.internal.file.Sha256;

/**
 * The public key of an author, by which their signatures are checked.
 *
 * @param owner whose it is, as they say: one line of at most 60 characters
 */
public record VerifyingKey(PublicKey key, String owner) {
    static final String ALGORITHM = "Ed25519";

    private static final int SHORT = 16;
    private static final Pattern TEXT = Pattern.compile("dorsal-ed25519 ([A-Za-z0-9+/=]{40,120}) ([^\\p{C}\\p{Z}][^\\p{C}\\p{Zl}\\p{Zp}]{0,59})");

    public VerifyingKey {
        if (!TEXT.matcher(text(key, owner)).matches()) {
            throw new IllegalArgumentException("the name of a key's owner has 1 to 60 characters, on one line");
        }
    }

    /** A few letters that tell it from others. */
    public String id() {
        return fingerprint().substring(0, SHORT);
    }

    /** What stands for the whole key, for people to compare. */
    public String fingerprint() {
        return Sha256.of(key.getEncoded());
    }

    /** Whether it is the same key, whatever its owner is called. */
    public boolean isSameAs(VerifyingKey other) {
        return Arrays.equals(key.getEncoded(), other.key.getEncoded());
    }

    /** As operators see it. */
    public AuthorKey shown() {
        return new AuthorKey(id(), fingerprint(), owner, text());
    }

    /** The one line in which it is handed on. */
    public String text() {
        return text(key, owner);
    }

    /** @throws IllegalArgumentException when the line is no such key */
    public static VerifyingKey parse(String line) {
        Matcher text = TEXT.matcher(line.strip());
        if (!text.matches()) {
            throw new IllegalArgumentException("it is no public key of Dorsal: one line that begins with dorsal-ed25519");
        }
        return of(text.group(1), text.group(2));
    }

    private static VerifyingKey of(String encoded, String owner) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(encoded)));
            return new VerifyingKey(key, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key in it is damaged", e);
        }
    }

    static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it is damaged", e);
        }
    }

    boolean verifies(byte[] statement, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(statement);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String text(PublicKey key, String owner) {
        return "dorsal-ed25519 " + Base64.getEncoder().encodeToString(key.getEncoded()) + " " + owner;
    }

    @Override
    public String toString() {
        return owner + " (" + id() + ")";
    }
}
