package org.dorsal.core.facts.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.settings.SettingProblem;
import org.dorsal.core.settings.SettingProblems;
import org.dorsal.core.settings.UnreadSettings;

/** Looks through the setting facts of all installed packs, and through the platform's own settings. */
public final class SettingReview implements SettingProblems {
    private final Catalogues catalogues;
    private final Settings settings;
    private final SettingFacts facts;
    private final Supplier<List<UnreadSettings>> unread;
    private final Supplier<Optional<SettingProblem>> own;

    /**
     * @param unread the files that are damaged now
     * @param own what is amiss now with a setting of the platform itself
     */
    public SettingReview(Catalogues catalogues, Settings settings, Supplier<List<UnreadSettings>> unread,
            Supplier<Optional<SettingProblem>> own) {
        this.catalogues = catalogues;
        this.settings = settings;
        this.facts = new SettingFacts(settings);
        this.unread = unread;
        this.own = own;
    }

    @Override
    public List<SettingProblem> all() {
        Set<String> damaged = unread().stream().map(UnreadSettings::pid).collect(Collectors.toSet());
        Stream<SettingProblem> ofPacks = catalogues.current().facts().values().stream()
            .filter(fact -> fact.what().origin() == Fact.Origin.SETTING && !damaged.contains(pid(fact)) && facts.value(fact).isEmpty())
            .map(this::problem);
        return Stream.concat(own.get().stream(), ofPacks).toList();
    }

    @Override
    public List<UnreadSettings> unread() {
        return unread.get();
    }

    private SettingProblem problem(Provided<Fact> setting) {
        return new SettingProblem(pid(setting), setting.what().id(), what(setting), "nothing that depends on it is permitted",
            allowed(setting.what()));
    }

    private static String pid(Provided<Fact> setting) {
        return Capabilities.SETTINGS_PID + setting.by().pack();
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
