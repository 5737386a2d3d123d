package org.dorsal.core.packs.internal.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.content.ExampledCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whom the checks are asked about. */
final class Profiles {
    private static final String FILE = "profiles.json";
    private static final int MOST_AROUND = 5_000;

    private Profiles() {
    }

    /** Those that come with Dorsal, in the order of their file. */
    static List<Profile> bundled() {
        try (InputStream in = Profiles.class.getResourceAsStream(FILE)) {
            List<Profile> profiles = new ArrayList<>();
            JsonMapper.shared().readTree(in).forEach(node -> profiles.add(profile(node)));
            return List.copyOf(profiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The examples of the rules of some checks: they stand where a rule begins to fire, and where it just does not. */
    static List<Profile> examples(Collection<InstalledCheck> checks) {
        List<Profile> profiles = new ArrayList<>();
        Set<Profile> seen = new HashSet<>();
        for (InstalledCheck installed : checks) {
            if (installed.check() instanceof ExampledCheck check) {
                List<Map<String, FactValue>> examples = check.examples();
                for (int i = 0; i < examples.size(); i++) {
                    Profile profile = new Profile("example " + (i + 1) + " of the check " + check.id(), false, phase(installed.phases()), examples.get(i));
                    if (seen.add(profile.titled(""))) {
                        profiles.add(profile);
                    }
                }
            }
        }
        return profiles;
    }

    /**
     * What lies around the examples of some checks, and around somebody of whom nothing is known: each fact that they read,
     * alone, with other values. A rule that fires later than before does so between its examples. At most {@value #MOST_AROUND},
     * so that whoever waits for a large pack waits for seconds.
     *
     * @param facts where the facts are defined; of others nothing is asked
     */
    static List<Profile> around(Collection<InstalledCheck> checks, Catalogue facts) {
        List<Profile> profiles = new ArrayList<>();
        Set<Profile> seen = new HashSet<>();
        for (InstalledCheck installed : checks) {
            List<Profile> bases = new ArrayList<>(List.of(new Profile("a healthy person", false, phase(installed.phases()), Map.of())));
            bases.addAll(examples(List.of(installed)));
            TellingValues values = new TellingValues(bases.stream().map(Profile::facts).toList());
            for (Profile base : bases) {
                installed.reads().stream().sorted().flatMap(id -> facts.fact(id).stream())
                    .forEach(fact -> values.of(fact).stream().map(value -> base.with(fact.id(), value))
                        .filter(profile -> seen.add(profile.titled(""))).forEach(profiles::add));
            }
        }
        return profiles.subList(0, Math.min(MOST_AROUND, profiles.size()));
    }

    private static Phase phase(Set<Phase> phases) {
        return phases.stream().min(Phase::compareTo).orElse(Phase.BEFORE);
    }

    private static Profile profile(JsonNode node) {
        Map<String, FactValue> facts = new HashMap<>();
        node.required("facts").properties().forEach(fact -> facts.put(fact.getKey(), value(fact.getValue())));
        Phase phase = Phase.valueOf(node.path("phase").asString("before").toUpperCase(Locale.ROOT));
        return new Profile(node.required("title").asString(), true, phase, facts);
    }

    private static FactValue value(JsonNode node) {
        if (node.isBoolean()) {
            return FactValue.of(node.booleanValue());
        }
        if (node.isNumber()) {
            return FactValue.of(node.doubleValue());
        }
        if (node.isArray()) {
            Set<String> words = new HashSet<>();
            node.forEach(word -> words.add(word.asString()));
            return FactValue.of(words);
        }
        return FactValue.of(node.asString());
    }
}
