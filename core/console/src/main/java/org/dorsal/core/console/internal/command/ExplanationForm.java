package org.dorsal.core.console.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.explanation.Circumstance;
import org.dorsal.core.explanation.Explanation;
import org.dorsal.core.explanation.NearMiss;
import org.dorsal.core.explanation.Reason;
import org.dorsal.core.explanation.WayOpen;
import org.dorsal.core.gate.Found;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a verdict rests on, as it is printed. */
record ExplanationForm(Explanation explanation) {
    private static final String NOT_SURE = "not sure";

    ArrayNode nearly() {
        ArrayNode nearly = Json.array();
        explanation.nearly().forEach(miss -> {
            Finding finding = miss.found().finding();
            ObjectNode json = nearly.addObject().put("check", miss.found().check()).put("rule", finding.rule())
                .put("level", finding.level().word()).put("reason", finding.reason()).put("advice", finding.advice())
                .put("source", finding.source().citation()).put("mark", Words.term(finding.source().mark()));
            json.set("because", json(miss.because()));
            json.set("if", json(List.of(miss.missing())));
        });
        return nearly;
    }

    /** Puts to a finding what it rests on. */
    void because(Found found, ObjectNode json) {
        reason(found).ifPresent(reason -> {
            json.put("held", reason.held());
            json.set("because", json(reason.because()));
        });
    }

    /** Puts to a closed variant what would open it. */
    void wayOpen(String activity, String variant, ObjectNode json) {
        way(activity, variant).ifPresent(way -> {
            if (way instanceof WayOpen.Otherwise otherwise) {
                ObjectNode facts = json.put("opens", "if").putObject("if");
                otherwise.changes().forEach(change -> put(change.then(), facts));
            } else {
                json.put("opens", term(way));
            }
        });
    }

    private static String term(WayOpen way) {
        if (way instanceof WayOpen.AfterStop) {
            return "after-stop";
        }
        return way instanceof WayOpen.WhenDecided ? "when-decided" : "unknown";
    }

    void printBecause(Page page, Found found) {
        reason(found).ifPresent(reason -> {
            if (reason.held()) {
                page.item("    ", "Found when a session was stopped, and held since.");
            } else {
                page.item("    ", reason.because().isEmpty() ? "Whatever else is answered." : "Because: " + words(reason.because()) + ".");
            }
        });
    }

    void printNearly(Page page) {
        if (explanation.nearly().isEmpty()) {
            return;
        }
        page.heading("Rules that nearly apply");
        explanation.nearly().forEach(miss -> {
            Finding finding = miss.found().finding();
            page.item("  - ", finding.reason());
            page.item("    ", Words.cited(finding.source()) + " (check '" + miss.found().check() + "', rule '" + finding.rule() + "', "
                + finding.level().word() + ")");
            page.item("    ", condition(miss));
        });
    }

    private static String condition(NearMiss miss) {
        String missing = "It would apply with: " + words(List.of(miss.missing())) + ".";
        return miss.because().isEmpty() ? missing : "There is already: " + words(miss.because()) + ". " + missing;
    }

    /** What would open a closed variant, in a sentence; none where that is said elsewhere. */
    List<String> wayOpen(String activity, String variant) {
        return way(activity, variant).map(way -> {
            if (way instanceof WayOpen.Otherwise otherwise) {
                return List.of("It would be open with: " + words(otherwise.changes().stream().map(WayOpen.Change::then).toList()) + ".");
            }
            return way instanceof WayOpen.AfterStop 
                ? List.of("A stop holds it closed; a later complete screening asks about that.") : List.<String>of();
        }).orElse(List.of());
    }

    void printCaution(Page page) {
        boolean hopes = explanation.closed().values().stream().flatMap(variants -> variants.values().stream())
            .anyMatch(WayOpen.Otherwise.class::isInstance);
        if (hopes) {
            page.blank().text("What would be open with other answers is said so that the rules can be understood. Correct an answer only "
                + "where it was wrong: what is closed is closed for your safety.");
        }
        if (!explanation.complete()) {
            page.blank().text("Not all could be looked at: more rules may nearly apply, and there may be shorter ways.");
        }
    }

    private Optional<Reason> reason(Found found) {
        return explanation.reasons().stream().filter(reason -> reason.found().equals(found)).findFirst();
    }

    private Optional<WayOpen> way(String activity, String variant) {
        return Optional.ofNullable(explanation.closed().get(activity)).map(variants -> variants.get(variant));
    }

    private static ObjectNode json(List<Circumstance> circumstances) {
        ObjectNode json = Json.object();
        circumstances.forEach(circumstance -> put(circumstance, json));
        return json;
    }

    /** Unlike any value, as an answer brought may leave a fact out but not call it not sure. */
    private static void put(Circumstance circumstance, ObjectNode json) {
        json.set(circumstance.fact().id(), circumstance.value().map(FactForm::value).orElseGet(() -> Json.value(null)));
    }

    private static String words(List<Circumstance> circumstances) {
        return circumstances.stream().map(ExplanationForm::words).collect(Collectors.joining("; "));
    }

    private static String words(Circumstance circumstance) {
        String unit = circumstance.value().filter(FactValue.Amount.class::isInstance)
            .flatMap(amount -> circumstance.fact().unit()).map(of -> " " + of).orElse("");
        return circumstance.fact().words() + " (" + circumstance.fact().id() + "): "
            + circumstance.value().map(FactValue::words).orElse(NOT_SURE) + unit;
    }
}
