package org.dorsal.core.exchange.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dorsal.core.exchange.ImportedPack;
import org.dorsal.core.exchange.QuestionnaireImport;
import org.dorsal.core.exchange.UnusableQuestionnaireException;
import org.dorsal.core.exchange.UnusableQuestionnaireException.Problem;
import org.osgi.service.component.annotations.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Begins packs with the questions of others. */
@Component
public final class PackBeginnings implements QuestionnaireImport {
    private static final int LARGEST_FILE = 4 * 1024 * 1024;

    @Override
    public ImportedPack begin(Path file, Path folder) throws IOException {
        if (!isFree(folder)) {
            throw new UnusableQuestionnaireException(folder, Problem.FOLDER_IN_USE, List.of());
        }
        JsonNode read = read(file);
        if (!read.path("resourceType").asString("").equals("Questionnaire")) {
            throw new UnusableQuestionnaireException(file, Problem.NO_QUESTIONNAIRE, List.of());
        }
        Heading heading = Heading.of(read, file);
        Intake intake = new Intake(read, heading.id());
        if (intake.questions().isEmpty()) {
            throw new UnusableQuestionnaireException(file, Problem.NOTHING_FITS, intake.leftOut());
        }
        PackWriter.write(folder, heading, intake.facts(), intake.questions());
        return new ImportedPack(heading.id(), intake.facts().size(), intake.questions().size(), intake.leftOut());
    }

    private static boolean isFree(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new UnusableQuestionnaireException(file, Problem.UNREADABLE, List.of());
            }
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            throw new UnusableQuestionnaireException(file, Problem.UNREADABLE, List.of());
        }
    }
}
