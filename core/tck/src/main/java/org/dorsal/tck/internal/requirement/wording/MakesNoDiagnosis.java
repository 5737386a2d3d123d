package org.dorsal.tck.internal.requirement.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.PhraseList;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.requirement.wording.Wording.Text;

public final class MakesNoDiagnosis implements Requirement<Wording> {
    private static final Map<String, String> PHRASES = PhraseList.beside(MakesNoDiagnosis.class, "diagnoses.txt");

    @Override
    public String id() {
        return "wording.no-diagnosis";
    }

    @Override
    public String demand() {
        return "What people read tells them what was found and whom to see, and makes no diagnosis.";
    }

    @Override
    public List<Flaw> flaws(Wording wording) {
        return wording.sentences().stream().distinct().flatMap(text -> PHRASES.keySet().stream().filter(phrase -> has(text, phrase)).limit(1)
            .map(phrase -> Flaw.warning(Place.of(text.of()), "It sounds like a diagnosis: \"" + phrase + " …\".",
                "Say what the person told, and that it should be looked at."))).toList();
    }

    private static boolean has(Text text, String phrase) {
        return (" " + text.text().toLowerCase(Locale.ROOT) + " ").contains(" " + phrase + " ");
    }
}
