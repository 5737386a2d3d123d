package org.dorsal.core.facts.internal;

import java.util.List;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.settings.SettingProblem;
import org.dorsal.core.settings.SettingProblems;

/** Looks through the setting facts of all installed packs. */
public final class SettingReview implements SettingProblems {
    private final Catalogues catalogues;
    private final Settings settings;
    private final SettingFacts facts;

    public SettingReview(Catalogues catalogues, Settings settings) {
        this.catalogues = catalogues;
        this.settings = settings;
        this.facts = new SettingFacts(settings);
    }

    @Override
    public List<SettingProblem> all() {
        return catalogues.current().facts().values().stream()
            .filter(fact -> fact.what().origin() == Fact.Origin.SETTING && facts.value(fact).isEmpty())
            .map(this::problem).toList();
    }

    private SettingProblem problem(Provided<Fact> setting) {
        return new SettingProblem(Capabilities.SETTINGS_PID + setting.by().pack(), setting.what().id(), what(setting),
            allowed(setting.what()));
    }

    private String what(Provided<Fact> setting) {
        try {
            return settings.value(setting.by().pack(), setting.what().id()).map(raw -> "is " + SettingFacts.shown(raw))
                .orElse("was just mended");
        } catch (UnreadableSettingsException e) {
            return "cannot be read";
        }
    }

    private static String allowed(Fact fact) {
        if (fact.type() == FactType.FLAG) {
            return "true or false";
        }
        String range = fact.range().map(r -> " from " + number(r.least()) + " to " + number(r.greatest())).orElse("");
        switch (fact.type()) {
            case WHOLE: return "a whole number" + range;
            case DECIMAL: return "a number" + range;
            case WORD: return "one of " + String.join(", ", fact.allowed());
            case WORDS: return "any of " + String.join(", ", fact.allowed());
            default: return "a text";
        }
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
