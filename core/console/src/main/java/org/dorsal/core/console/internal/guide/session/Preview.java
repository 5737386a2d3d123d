package org.dorsal.core.console.internal.guide.session;

import java.util.List;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Precaution;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.console.internal.guide.figure.FigureDrawing;
import org.dorsal.core.console.internal.guide.screen.Page;

/** All there is to know before an activity begins, on one page. */
public final class Preview {
    private static final int FIGURE_ROWS = 9;

    private Preview() {
    }

    /** The page without its keys. */
    public static Page.Builder of(Activity activity, Variant variant, Dose dose) {
        Page.Builder page = Page.titled(activity.title() + ": " + variant.title());
        page.drawing(withoutEmptyTop(FigureDrawing.beside(FigureDrawing.of(variant.start(), FIGURE_ROWS),
            FigureDrawing.of(variant.end(), FIGURE_ROWS))), "");
        page.say("Start: " + variant.start().caption()).say("Then: " + variant.end().caption());
        needs(page, variant);
        page.say("How much: " + Amounts.words(variant, dose) + "; about " + Amounts.minutes(Amounts.of(variant, dose)) + ". "
            + sign(dose.source()));
        steps(page, "Get on:", variant.getOn());
        steps(page, "Do:", variant.round());
        steps(page, "Get off:", variant.getOff());
        page.say("Breath: " + activity.breath().words() + " " + sign(activity.breath().source()));
        careful(page, activity.precautions());
        page.say("Stop at once when something feels wrong: s, or any key and then s.");
        page.say("Source: " + sign(variant.source()) + " " + variant.source().citation());
        return page;
    }

    private static List<String> withoutEmptyTop(List<String> lines) {
        return lines.stream().dropWhile(String::isBlank).toList();
    }

    private static void needs(Page.Builder page, Variant variant) {
        if (!variant.equipment().isEmpty()) {
            page.say("You need: " + variant.equipment().stream().map(Equipment::words).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static void steps(Page.Builder page, String title, List<Step> steps) {
        page.say(title);
        steps.forEach(step -> page.indented("- " + step.text()));
    }

    private static void careful(Page.Builder page, List<Precaution> precautions) {
        if (!precautions.isEmpty()) {
            page.say("Take care:");
            precautions.forEach(p -> page.indented("- " + p.text() + " " + sign(p.source())));
        }
    }

    private static String sign(Source source) {
        return Character.toString(source.mark().sign());
    }
}
