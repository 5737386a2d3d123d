package org.dorsal.core.packs.internal.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.Sha256;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ledger as JSON. It carries the digest of itself, so that a damaged one is never taken for another. Apart from its
 * file, because all that JSON needs takes a tenth of a start, and most homes have no ledger.
 */
final class LedgerForm {
    private static final int FORMAT = 1;
    private static final String DIGEST = "sha256";
    private static final JsonMapper JSON = JsonMapper.shared();

    private LedgerForm() {
    }

    /**
     * @param file where the text was found
     * @throws DamagedLedgerException when the text is not a whole ledger of this format
     */
    static Ledger read(byte[] text, Path file) {
        try {
            return ledger(verified(JSON.readTree(text), file));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new DamagedLedgerException(file, "It was cut off or altered.", e);
        }
    }

    static byte[] write(Ledger ledger) {
        ObjectNode node = node(ledger);
        node.put(DIGEST, digest(node));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }

    private static JsonNode verified(JsonNode read, Path file) {
        if (!(read instanceof ObjectNode node)) {
            throw new IllegalArgumentException("no object");
        }
        if (node.path("format").asInt(0) > FORMAT) {
            throw new DamagedLedgerException(file, "It was written by a newer Dorsal.", null);
        }
        JsonNode said = node.remove(DIGEST);
        if (said == null || !said.asString("").equals(digest(node))) {
            throw new IllegalArgumentException("the digest differs");
        }
        return node;
    }

    private static String digest(ObjectNode withoutDigest) {
        byte[] text = JSON.writeValueAsString(withoutDigest).getBytes(StandardCharsets.UTF_8);
        return Sha256.of(text);
    }

    private static ObjectNode node(Ledger ledger) {
        ObjectNode node = JSON.createObjectNode().put("format", FORMAT).put("generation", ledger.generation())
            .put("reason", ledger.reason()).put("at", ledger.at().toString());
        node.set("packs", packs(ledger.packs()));
        ledger.bundledSeen().forEach(node.putArray("bundledSeen")::add);
        ArrayNode earlier = node.putArray("earlier");
        ledger.earlier().forEach(state -> earlier.addObject().put("generation", state.generation())
            .put("reason", state.reason()).put("at", state.at().toString()).set("packs", packs(state.packs())));
        return node;
    }

    private static ArrayNode packs(List<InstalledPack> packs) {
        ArrayNode array = JSON.createArrayNode();
        packs.forEach(pack -> {
            ObjectNode node = array.addObject().put("id", pack.id()).put("version", pack.coordinate().version().toString())
                .put("title", pack.title()).put("bundle", pack.bundle()).put("digest", pack.digest()).put("bundled", pack.bundled()).put("code", pack.code());
            pack.checks().forEach(node.putArray("checks")::add);
            ObjectNode needs = node.putObject("needs");
            pack.needs().forEach((id, range) -> needs.put(id, range.toString()));
            pack.signer().ifPresent(key -> node.put("signer", key));
            node.put("origin", pack.origin()).put("since", pack.since().toString());
        });
        return array;
    }

    private static Ledger ledger(JsonNode node) {
        List<Ledger.State> earlier = new ArrayList<>();
        node.required("earlier").forEach(state -> earlier.add(new Ledger.State(state.required("generation").asLong(),
            state.required("reason").asString(), instant(state, "at"), installed(state.required("packs")))));
        return new Ledger(node.required("generation").asLong(), node.required("reason").asString(), instant(node, "at"),
            installed(node.required("packs")), words(node.required("bundledSeen")), earlier);
    }

    private static List<InstalledPack> installed(JsonNode packs) {
        List<InstalledPack> all = new ArrayList<>();
        packs.forEach(pack -> all.add(new InstalledPack(
            new Coordinate(pack.required("id").asString(), Version.parseVersion(pack.required("version").asString())),
            pack.required("title").asString(), pack.required("bundle").asString(), pack.required("digest").asString(), pack.required("bundled").asBoolean(),
            pack.required("code").asBoolean(), words(pack.required("checks")), needs(pack.required("needs")),
            Optional.ofNullable(pack.get("signer")).map(JsonNode::asString), pack.required("origin").asString(),
            instant(pack, "since"))));
        return all;
    }

    private static Map<String, VersionRange> needs(JsonNode node) {
        Map<String, VersionRange> needs = new TreeMap<>();
        node.properties().forEach(need -> needs.put(need.getKey(), new VersionRange(need.getValue().asString())));
        return needs;
    }

    private static Instant instant(JsonNode node, String key) {
        return Instant.parse(node.required(key).asString());
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
