package org.dorsal.core.packs.internal.repository;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.text.Identifier;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of the packs that a repository has: {@code index.json}, beside it its signature.
 *
 * @param issued when it was made
 */
record RepositoryIndex(Instant issued, List<AvailablePack> packs) {
    static final String FILE = "index.json";
    static final String SIGNATURE = "index.json.sig";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DefaultPrettyPrinter ONE_LINE_END =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    private static final int FORMAT = 1;
    private static final byte[] PURPOSE = "dorsal index 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    /** Relative, downwards, and of letters that mean the same in a path and in a URL. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    RepositoryIndex {
        packs = List.copyOf(packs);
    }

    /** What its signature is about; never the same as what a pack's is about. */
    static byte[] statement(byte[] index) {
        byte[] statement = new byte[PURPOSE.length + index.length];
        System.arraycopy(PURPOSE, 0, statement, 0, PURPOSE.length);
        System.arraycopy(index, 0, statement, PURPOSE.length, index.length);
        return statement;
    }

    static boolean isPath(String file) {
        return PATH.matcher(file).matches();
    }

    /** The same content gives the same bytes. */
    byte[] bytes() {
        ObjectNode index = JSON.createObjectNode().put("format", FORMAT).put("issued", issued.toString());
        ArrayNode array = index.putArray("packs");
        packs.forEach(pack -> {
            ObjectNode node = array.addObject().put("id", pack.id()).put("version", pack.coordinate().version().toString())
                .put("title", pack.title()).put("file", pack.file()).put("size", pack.size()).put("digest", pack.digest())
                .put("code", pack.code());
            ObjectNode needs = node.putObject("needs");
            pack.needs().forEach((id, range) -> needs.put(id, range.toString()));
        });
        return JSON.writer().with(ONE_LINE_END).writeValueAsBytes(index);
    }

    /** @throws IllegalArgumentException saying what is wrong in it */
    static RepositoryIndex read(byte[] bytes, String repository) {
        JsonNode index = json(bytes);
        if (index.path("format").asInt(0) != FORMAT) {
            throw new IllegalArgumentException("it is of a kind that this Dorsal does not know");
        }
        List<AvailablePack> packs = new ArrayList<>();
        Set<Coordinate> seen = new HashSet<>();
        for (JsonNode node : index.path("packs")) {
            AvailablePack pack = pack(node, repository);
            if (!seen.add(pack.coordinate())) {
                throw new IllegalArgumentException("it has " + pack.coordinate() + " twice");
            }
            packs.add(pack);
        }
        return new RepositoryIndex(issued(index), packs);
    }

    private static Instant issued(JsonNode index) {
        try {
            return Instant.parse(index.path("issued").asString(""));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("it does not say when it was made", e);
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is cut off, or no JSON", e);
        }
    }

    private static AvailablePack pack(JsonNode node, String repository) {
        String id = node.path("id").asString("");
        String file = node.path("file").asString("");
        String digest = node.path("digest").asString("");
        long size = node.path("size").asLong(-1);
        if (!Identifier.is(id)) {
            throw new IllegalArgumentException("'" + id + "' in it cannot be the id of a pack");
        }
        if (!isPath(file)) {
            throw new IllegalArgumentException("the file '" + file + "' of " + id + " does not lie in the repository");
        }
        if (!DIGEST.matcher(digest).matches() || size < 0) {
            throw new IllegalArgumentException("it gives no digest and size of " + id);
        }
        try {
            return new AvailablePack(new Coordinate(id, Version.parseVersion(node.path("version").asString(""))),
                node.path("title").asString(id), digest, size, needs(node.path("needs")), node.path("code").asBoolean(false), repository, file);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a version of " + id + " in it is none", e);
        }
    }

    private static Map<String, VersionRange> needs(JsonNode node) {
        Map<String, VersionRange> needs = new TreeMap<>();
        node.properties().forEach(need -> needs.put(need.getKey(), new VersionRange(need.getValue().asString(""))));
        return needs;
    }
}
