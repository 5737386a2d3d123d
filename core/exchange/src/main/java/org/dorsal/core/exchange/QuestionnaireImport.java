package org.dorsal.core.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: makes the beginning of a pack from questions that others wrote. Any thread may call. */
@ProviderType
public interface QuestionnaireImport {
    /**
     * Reads an HL7 FHIR R4 {@code Questionnaire} in JSON, and writes facts and questions for as much of it as fits. No rule reads
     * the facts yet, so the pack changes nothing for anybody until its author adds some.
     *
     * @param file the questionnaire
     * @param folder where the pack will be; must not be there yet, or be empty
     * @throws UnusableQuestionnaireException when there is nothing to make a pack of; nothing is written then
     * @throws IOException when a file cannot be read or written
     */
    ImportedPack begin(Path file, Path folder) throws IOException;
}
