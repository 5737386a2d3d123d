package org.dorsal.core.packs.internal.trust;

import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file that says who signed something, and with what. */
public record SignatureFile(VerifyingKey key, byte[] signature) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FORMAT = 1;

    public static byte[] of(byte[] statement, SigningKey by) {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put("format", FORMAT).put("algorithm", VerifyingKey.ALGORITHM)
            .put("key", by.known().text()).put("signature", Base64.getEncoder().encodeToString(by.sign(statement))));
    }

    /** @throws IllegalArgumentException saying why, when it cannot be read */
    public static SignatureFile parse(byte[] file) {
        JsonNode node = json(file);
        if (node.path("format").asInt(0) != FORMAT || !node.path("algorithm").asString("").equals(VerifyingKey.ALGORITHM)) {
            throw new IllegalArgumentException("it is of a kind that this Dorsal does not know");
        }
        return new SignatureFile(VerifyingKey.parse(node.path("key").asString("")),
            VerifyingKey.decoded(node.path("signature").asString("")));
    }

    public boolean fits(byte[] statement) {
        return key.verifies(statement, signature);
    }

    private static JsonNode json(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is cut off or altered", e);
        }
    }
}
