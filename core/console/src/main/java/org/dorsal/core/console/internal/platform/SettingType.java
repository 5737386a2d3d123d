package org.dorsal.core.console.internal.platform;

import java.util.Arrays;
import java.util.function.Function;

import org.osgi.service.metatype.AttributeDefinition;

/** The kinds of value a setting can have, and how they are read from what is typed. */
enum SettingType {
    TEXT("a text", text -> text),
    YES_OR_NO("true or false", SettingType::yesOrNo),
    WHOLE("a whole number", Integer::valueOf),
    LONG("a whole number", Long::valueOf),
    DECIMAL("a number", SettingType::finite);

    private final String words;
    private final Function<String, Object> read;

    SettingType(String words, Function<String, Object> read) {
        this.words = words;
        this.read = read;
    }

    static SettingType of(AttributeDefinition attribute) {
        switch (attribute.getType()) {
            case AttributeDefinition.BOOLEAN: return YES_OR_NO;
            case AttributeDefinition.INTEGER: return WHOLE;
            case AttributeDefinition.LONG: return LONG;
            case AttributeDefinition.DOUBLE:
            case AttributeDefinition.FLOAT: return DECIMAL;
            default: return TEXT;
        }
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /**
     * The value that was typed.
     *
     * @throws IllegalArgumentException when the text is no such value
     */
    Object parse(String text) {
        return read.apply(text.strip());
    }

    private static Object yesOrNo(String text) {
        if (!Arrays.asList("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static Object finite(String text) {
        Double number = Double.valueOf(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
