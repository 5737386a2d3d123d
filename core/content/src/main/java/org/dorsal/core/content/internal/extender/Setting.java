package org.dorsal.core.content.internal.extender;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.osgi.service.metatype.AttributeDefinition;

/** One setting of a pack, as the metatype service shows it. */
record Setting(Fact fact) implements AttributeDefinition {
    private static final String SEPARATOR = ",";

    @Override
    public String getName() {
        return fact.words();
    }

    @Override
    public String getID() {
        return fact.id();
    }

    @Override
    public String getDescription() {
        String unit = fact.unit().map(u -> " " + u).orElse("");
        return fact.words() + fact.range().map(range -> ", " + FactValue.of(range.least()).words() + " to "
            + FactValue.of(range.greatest()).words() + unit).orElse("");
    }

    @Override
    public int getCardinality() {
        return fact.type() == FactType.WORDS ? Integer.MAX_VALUE : 0;
    }

    @Override
    public int getType() {
        switch (fact.type()) {
            case FLAG: return BOOLEAN;
            case WHOLE: return INTEGER;
            case DECIMAL: return DOUBLE;
            default: return STRING;
        }
    }

    @Override
    public String[] getOptionValues() {
        return fact.allowed().isEmpty() ? null : fact.allowed().toArray(String[]::new);
    }

    @Override
    public String[] getOptionLabels() {
        return getOptionValues();
    }

    /** Empty when the value is allowed, else what is wrong with it. */
    @Override
    public String validate(String value) {
        try {
            return fact.problemWith(read(value.strip())).orElse("");
        } catch (IllegalArgumentException e) {
            return fact.id() + " cannot be '" + value + "'";
        }
    }

    @Override
    public String[] getDefaultValue() {
        return fact.normal().fold(
            flag -> new String[] {Boolean.toString(flag.yes())},
            amount -> new String[] {amount.words()},
            word -> new String[] {word.word()},
            words -> words.all().stream().sorted().toArray(String[]::new));
    }

    private FactValue read(String value) {
        switch (fact.type()) {
            case FLAG: return flag(value);
            case WHOLE: return FactValue.of(Integer.parseInt(value));
            case DECIMAL: return FactValue.of(Double.parseDouble(value));
            case WORDS: return FactValue.of(words(value));
            default: return FactValue.of(value);
        }
    }

    private static FactValue flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        }
        return FactValue.of(value.equals("true"));
    }

    private static Set<String> words(String value) {
        return Arrays.stream(value.split(SEPARATOR)).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
