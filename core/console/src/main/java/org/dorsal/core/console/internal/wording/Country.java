package org.dorsal.core.console.internal.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The country a machine is set to. */
final class Country {
    /** The most telling first: who reads in one language may telephone in a country of another. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_TELEPHONE", "LANG");
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}_([A-Z]{2})\\b.*");

    private Country() {
    }

    /**
     * As far as the environment names a locale, only that counts: for one that is not installed, Java takes the United States.
     *
     * @param environment the variables of the process
     * @param java what Java takes for the locale
     * @return two letters, or empty where no country is named
     */
    static String of(Map<String, String> environment, Locale java) {
        List<String> named = VARIABLES.stream().map(variable -> environment.getOrDefault(variable, "")).filter(value -> !value.isBlank())
            .toList();
        if (named.isEmpty()) {
            return java.getCountry();
        }
        return named.stream().map(Country::in).flatMap(Optional::stream).findFirst().orElse("");
    }

    private static Optional<String> in(String locale) {
        Matcher matcher = LOCALE.matcher(locale);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
