package org.dorsal.tck.internal.requirement.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.PhraseList;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;

public final class NamesItsSources implements Requirement<Wording> {
    private static final Set<String> NONE = PhraseList.beside(NamesItsSources.class, "no-sources.txt").keySet();
    private static final int FEWEST_LETTERS = 5;

    @Override
    public String id() {
        return "wording.sources";
    }

    @Override
    public String demand() {
        return "Every source names something that a reader can look up, or whose proposal it is.";
    }

    @Override
    public List<Flaw> flaws(Wording wording) {
        return wording.citations().stream().distinct().filter(text -> isNone(text.text())).map(text -> Flaw.error(Place.of(text.of()),
            "It names nothing that could be looked up: \"" + Printable.of(text.text()) + "\".",
            "Give a title, a DOI, a PubMed number or an address; for a proposal of your own, say whose it is.")).toList();
    }

    private static boolean isNone(String citation) {
        return NONE.contains(citation.strip().toLowerCase(Locale.ROOT).replaceAll("[.!?]+$", ""))
            || citation.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS;
    }
}
