package org.dorsal.core.exchange;

import java.util.Optional;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.journal.ScreeningRecord;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: gives questions and answers as HL7 FHIR R4, in JSON. Any thread may call. */
@ProviderType
public interface QuestionnaireExport {
    /**
     * The questions of the screening as a {@code Questionnaire}; nothing in it is about a person. The same questions give the
     * same text. What is asked during and after activities is no part of it.
     */
    String questionnaire(Catalogue catalogue);

    /**
     * A {@code Bundle} with the questions of the screening as they are installed, and what a person answered to them as a
     * {@code QuestionnaireResponse}. What is kept are facts, so the answers are given in the lines of today's questions; a line
     * of which the facts tell nothing is left out.
     *
     * @param person the name the person goes by here
     * @param screening what was answered; empty where nobody was screened yet, and then there is no response
     */
    String record(Catalogue catalogue, String person, Optional<ScreeningRecord> screening);
}
