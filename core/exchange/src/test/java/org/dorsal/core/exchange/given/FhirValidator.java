package org.dorsal.core.exchange.given;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/** HAPI's validator of FHIR R4 with the definitions it carries: none of its parts knows a network. Slow to make, so there is one. */
public final class FhirValidator {
    private static final FhirValidator SHARED = new FhirValidator();

    private final FhirContext context = FhirContext.forR4();
    private final KnownQuestionnaires known = new KnownQuestionnaires();
    private final ca.uhn.fhir.validation.FhirValidator validator = context.newValidator();

    private FhirValidator() {
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
            known, new DefaultProfileValidationSupport(context), new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context)));
        // A narrative for people is only advised.
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        validator.registerValidatorModule(instances);
    }

    public static FhirValidator shared() {
        return SHARED;
    }

    /** Lets responses be held against a questionnaire. */
    public void know(String questionnaire) {
        Questionnaire read = context.newJsonParser().parseResource(Questionnaire.class, questionnaire);
        known.byUrl.put(read.getUrl() + "|" + read.getVersion(), read);
    }

    /** All that is wrong with a resource, or may be. */
    public List<String> problems(String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
            .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.WARNING) >= 0)
            .map(message -> message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage()).toList();
    }

    private final class KnownQuestionnaires implements IValidationSupport {
        private final Map<String, Questionnaire> byUrl = new ConcurrentHashMap<>();

        @Override
        public FhirContext getFhirContext() {
            return context;
        }

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String url) {
            Questionnaire questionnaire = byUrl.get(url);
            return type != null && type.isInstance(questionnaire) ? type.cast(questionnaire) : null;
        }
    }
}
