package org.dorsal.core.exchange.internal.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.exchange.QuestionnaireExport;
import org.dorsal.core.exchange.internal.form.Answers;
import org.dorsal.core.exchange.internal.form.Form;
import org.dorsal.core.exchange.internal.form.Item;
import org.dorsal.core.exchange.internal.form.Layout;
import org.dorsal.core.journal.ScreeningRecord;
import org.osgi.service.component.annotations.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The resources of FHIR R4 that questions and answers make. */
@Component
public final class Resources implements QuestionnaireExport {
    private static final String URL = "urn:dorsal:questionnaire:screening";
    private static final String TITLE = "Questions before gentle self-care of the back";
    private static final int VERSION_DIGITS = 12;

    @Override
    public String questionnaire(Catalogue catalogue) {
        return text(questionnaire(new Layout(new Form(catalogue))));
    }

    @Override
    public String record(Catalogue catalogue, String person, Optional<ScreeningRecord> screening) {
        Form form = new Form(catalogue);
        Layout layout = new Layout(form);
        ObjectNode questionnaire = questionnaire(layout);
        ObjectNode bundle = node().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        add(entries, canonical(questionnaire), questionnaire);
        screening.ifPresent(answered -> {
            ObjectNode response = ResponseWriter.response(canonical(questionnaire), person, answered, layout.items(),
                new Answers(form, answered.answers()));
            add(entries, "urn:dorsal:screening:" + answered.id(), response);
        });
        return text(bundle);
    }

    private static ObjectNode questionnaire(Layout layout) {
        List<Item> items = layout.items();
        ArrayNode written = ItemWriter.items(items);
        ObjectNode questionnaire = node().put("resourceType", "Questionnaire").put("url", URL).put("version", version(written))
            .put("name", "DorsalScreening").put("title", TITLE).put("status", "active");
        questionnaire.putArray("subjectType").add("Patient");
        questionnaire.put("description", description(layout.shownMoreOften()));
        if (!written.isEmpty()) {
            questionnaire.set("item", written);
        }
        return questionnaire;
    }

    private static String description(List<String> shownMoreOften) {
        String purpose = "What Dorsal asks before it opens an exercise. Answers alone permit nothing: Dorsal's safety checks do.";
        return shownMoreOften.isEmpty() ? purpose : purpose + " Asked here more often than by Dorsal, which knows more than a form: "
            + String.join(" ", shownMoreOften.stream().map(title -> "\"" + title + "\"").toList());
    }

    /** The same questions have the same version, wherever they are installed. */
    private static String version(ArrayNode items) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(items.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String canonical(ObjectNode questionnaire) {
        return URL + "|" + questionnaire.get("version").asString();
    }

    private static void add(ArrayNode entries, String name, ObjectNode resource) {
        ObjectNode entry = entries.addObject();
        entry.put("fullUrl", "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        entry.set("resource", resource);
    }

    private static String text(ObjectNode resource) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(resource) + "\n";
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
