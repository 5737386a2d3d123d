package org.dorsal.core.facts.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.catalogue.Provided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The facts an operator sets. One never set has its normal value. One set to what it cannot be has no value, and
 * what reads it gives no answer until it is mended: nobody knows whether the operator meant to tighten it.
 */
final class SettingFacts {
    private static final Logger LOG = LoggerFactory.getLogger(SettingFacts.class);
    private static final int LONGEST_SHOWN = 60;
    private final Settings settings;

    SettingFacts(Settings settings) {
        this.settings = settings;
    }

    /** The setting's value; empty when it cannot be known. */
    Optional<FactValue> value(Provided<Fact> setting) {
        Fact fact = setting.what();
        try {
            Optional<Object> raw = settings.value(setting.by().pack(), fact.id());
            return raw.isEmpty() ? Optional.of(fact.normal()) : accepted(setting, raw.get());
        } catch (UnreadableSettingsException e) {
            LOG.warn("The setting {} of the pack {} is unknown: {}", fact.id(), setting.by().pack(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<FactValue> accepted(Provided<Fact> setting, Object raw) {
        Fact fact = setting.what();
        Optional<FactValue> value = read(fact.type(), raw).filter(v -> fact.problemWith(v).isEmpty());
        if (value.isEmpty()) {
            LOG.warn("The setting {} of the pack {} has a value that it cannot have; nothing is permitted until it is mended",
                fact.id(), setting.by().pack());
        }
        return value;
    }

    private static Optional<FactValue> read(FactType type, Object raw) {
        switch (type) {
            case FLAG: return flag(raw.toString());
            case WHOLE:
            case DECIMAL: return number(raw.toString());
            case WORDS: return Optional.of(FactValue.of(words(raw)));
            default: return Optional.of(FactValue.of(raw.toString()));
        }
    }

    private static Optional<FactValue> flag(String raw) {
        return raw.equals("true") || raw.equals("false") ? Optional.of(FactValue.of(raw.equals("true"))) : Optional.empty();
    }

    private static Optional<FactValue> number(String raw) {
        try {
            return Optional.of(FactValue.of(Double.parseDouble(raw)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The raw value as an operator would recognise it. */
    static String shown(Object raw) {
        String text = raw instanceof Object[] array ? Arrays.toString(array) : raw.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Set<String> words(Object raw) {
        Set<String> words = new TreeSet<>();
        if (raw instanceof Object[] array) {
            Arrays.stream(array).map(Object::toString).forEach(words::add);
        } else if (raw instanceof Collection<?> list) {
            list.stream().map(Object::toString).forEach(words::add);
        } else {
            Arrays.stream(raw.toString().split(",")).map(String::strip).filter(w -> !w.isEmpty()).forEach(words::add);
        }
        return words;
    }
}
