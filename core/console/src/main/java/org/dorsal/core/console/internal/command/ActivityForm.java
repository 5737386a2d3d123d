package org.dorsal.core.console.internal.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Precaution;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.console.internal.wording.Amounts;
import org.dorsal.core.console.internal.wording.Length;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An activity as it is shown before any screening: everything but its steps. */
final class ActivityForm {
    private ActivityForm() {
    }

    /** What a list says of it beside its title. */
    static ObjectNode brief(Activity activity) {
        ObjectNode json = Json.object().put("summary", activity.summary());
        json.set("demands", Json.demands(demands(activity)));
        json.set("variants", variants(activity));
        json.set("sources", sources(activity));
        return json;
    }

    /** Everything. */
    static ObjectNode full(Activity activity) {
        ObjectNode json = Json.object().put("summary", activity.summary()).put("chooseFor", activity.chooseFor());
        ArrayNode aims = json.putArray("aims");
        activity.aims().forEach(aim -> aims.add(Json.object().put("id", aim.id()).put("words", aim.words())
            .set("source", Json.source(aim.source()))));
        json.putObject("breath").put("words", activity.breath().words()).set("source", Json.source(activity.breath().source()));
        json.put("hands", Words.term(activity.hands())).put("screen", Words.term(activity.screen()));
        ArrayNode precautions = json.putArray("precautions");
        activity.precautions().forEach(precaution -> precautions.add(Json.object().put("text", precaution.text())
            .set("source", Json.source(precaution.source()))));
        json.set("demands", Json.demands(demands(activity)));
        json.set("variants", variants(activity));
        json.set("sources", sources(activity));
        return json;
    }

    static void print(Page page, Activity activity) {
        page.text(activity.summary()).text("Choose it for: " + activity.chooseFor());
        page.heading("What it is for");
        activity.aims().forEach(aim -> claim(page, aim.words(), aim.source()));
        page.heading("How to breathe");
        claim(page, activity.breath().words(), activity.breath().source());
        if (!activity.precautions().isEmpty()) {
            page.heading("Be careful");
            activity.precautions().forEach(precaution -> claim(page, precaution.text(), precaution.source()));
        }
        activity.variants().forEach(variant -> print(page, variant));
        page.blank().text("The steps come after the screening: `dorsal start " + activity.id() + "`.");
    }

    private static void print(Page page, Variant variant) {
        page.heading("Variant '" + variant.id() + "': " + variant.title() + " (" + Words.term(variant.effort()) + ", "
            + Words.about(Length.of(variant)) + ")");
        page.item("  needs   ", needs(variant));
        page.item("  asks    ", Words.demands(variant.demands()));
        page.item("  dose    ", Amounts.words(variant, variant.dose()) + "; " + Amounts.howOften(variant.dose()) + " " + variant.dose().source().mark().sign());
        page.item("  source  ", Words.cited(variant.source()));
    }

    private static String needs(Variant variant) {
        return variant.equipment().isEmpty() ? "nothing"
            : variant.equipment().stream().map(Equipment::words).collect(Collectors.joining("; "));
    }

    private static void claim(Page page, String text, Source source) {
        page.item("  " + source.mark().sign() + " ", text + " [" + source.citation() + "]");
    }

    private static Set<Demand> demands(Activity activity) {
        Set<Demand> all = EnumSet.noneOf(Demand.class);
        activity.variants().forEach(variant -> all.addAll(variant.demands()));
        return all;
    }

    private static ArrayNode variants(Activity activity) {
        ArrayNode variants = Json.array();
        for (Variant variant : activity.variants()) {
            ObjectNode json = Json.object().put("id", variant.id()).put("title", variant.title())
                .put("effort", Words.term(variant.effort())).put("minutes", Words.minutes(Length.of(variant)));
            json.set("demands", Json.demands(variant.demands()));
            json.set("equipment", Json.strings(variant.equipment().stream().map(Equipment::id).toList()));
            json.set("dose", dose(variant.dose()));
            variants.add(json);
        }
        return variants;
    }

    private static ObjectNode dose(Dose dose) {
        return Json.object().put("sets", dose.sets()).put("repetitions", dose.repetitions())
            .put("holdSeconds", dose.hold().toSeconds()).put("restSeconds", dose.rest().toSeconds())
            .put("timesPerDay", dose.timesPerDay()).put("daysPerWeek", dose.daysPerWeek())
            .set("source", Json.source(dose.source()));
    }

    private static ArrayNode sources(Activity activity) {
        ArrayNode sources = Json.array();
        Stream.of(Stream.of(activity.source(), activity.breath().source()), activity.aims().stream().map(Aim::source),
                activity.precautions().stream().map(Precaution::source),
                activity.variants().stream().flatMap(variant -> List.of(variant.source(), variant.dose().source()).stream()))
            .flatMap(s -> s).distinct().forEach(source -> sources.add(Json.source(source)));
        return sources;
    }
}
