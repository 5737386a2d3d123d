package org.dorsal.core.packs.given;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dorsal.core.packs.PackAuthoring;

/** What the schemas that authors get say of the files of a pack. */
public final class FileKinds {
    private static final Map<String, String> IN_FOLDERS = Map.of("facts", "facts", "questions", "questions", "rules", "rules",
        "activities", "activity", "programs", "program", "lessons", "lesson");

    private final PackAuthoring authoring;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    public FileKinds(PackAuthoring authoring) {
        this.authoring = authoring;
    }

    /** The kind of a file; empty for one that no schema is about. */
    public static Optional<String> of(String path) {
        if (path.equals("pack.json") || path.equals("sources.json")) {
            return Optional.of(path.substring(0, path.length() - ".json".length()));
        }
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.ofNullable(IN_FOLDERS.get(path.substring(0, slash)));
    }

    /** What the schema of the kind finds wrong in a file. */
    public List<String> wrong(String kind, byte[] file) {
        Schema schema = schemas.computeIfAbsent(kind, k -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(authoring.schema(k).orElseThrow(), InputFormat.JSON));
        return schema.validate(new String(file, StandardCharsets.UTF_8), InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
