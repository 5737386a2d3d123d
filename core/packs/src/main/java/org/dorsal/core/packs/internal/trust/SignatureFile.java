package org.dorsal.core.packs.internal.trust;

import java.util.Base64;
import org.dorsal.core.packs.internal.file.PackArtifact;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file in a pack that says who signed it. */
record SignatureFile(VerifyingKey key, byte[] signature) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FORMAT = 1;

    static byte[] of(PackStatement statement, SigningKey by) {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put("format", FORMAT).put("algorithm", VerifyingKey.ALGORITHM)
            .put("key", by.known().text()).put("signature", Base64.getEncoder().encodeToString(by.sign(statement.bytes()))));
    }

    /** @throws IllegalArgumentException when it cannot be read */
    static SignatureFile parse(byte[] file) {
        try {
            JsonNode node = JSON.readTree(file);
            if (node.path("format").asInt(0) != FORMAT || !node.path("algorithm").asString("").equals(VerifyingKey.ALGORITHM)) {
                throw new IllegalArgumentException("it is of a kind that this Dorsal does not know");
            }
            return new SignatureFile(VerifyingKey.parse(node.path("key").asString("")),
                Base64.getDecoder().decode(node.path("signature").asString("")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is cut off or altered", e);
        }
    }

    boolean fits(PackArtifact artifact) {
        return key.verifies(new PackStatement(artifact.contents()).bytes(), signature);
    }
}
