package org.dorsal.core.console.internal.command.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.SafetyDiff.Answer;
import org.dorsal.text.Printable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a change of packs means for people. The text fits on a screen and says how much it leaves out; the JSON is complete. */
final class SafetyDiffForm {
    /** One line of a terminal, less what stands before it. */
    private static final int WIDTH = 74;
    private static final int MOST_LOOSENED = 2;
    private static final int MOST_OFFERS = 2;
    private static final int MOST_OPENED = 2;
    private static final int MOST_CLOSED = 2;
    private static final int MOST_LEVELS = 2;

    private final SafetyDiff diff;

    SafetyDiffForm(SafetyDiff diff) {
        this.diff = diff;
    }

    /** At most 19 lines. */
    void text(Page page) {
        page.text(diff.isLooser() ? "For people it is LOOSER than now:" : "For people:");
        List<String> lines = new ArrayList<>();
        loosened(lines);
        things("new", diff.added(), lines);
        offers(lines);
        things("gone", diff.removed(), lines);
        things("changed", diff.changed(), lines);
        activities("opens", Answer::opened, MOST_OPENED, lines);
        freed(lines);
        levels("lower", answer -> answer.after().compareTo(answer.before()) < 0, lines);
        activities("closes", Answer::closed, MOST_CLOSED, lines);
        levels("higher", answer -> answer.after().compareTo(answer.before()) > 0, lines);
        undecided(lines);
        if (diff.answers().isEmpty() && diff.loosened().isEmpty()) {
            lines.add("None of the profiles gets another answer from the safety checks.");
        }
        lines.forEach(line -> page.item("  ", line));
    }

    private static void things(String word, List<String> things, List<String> lines) {
        if (!things.isEmpty()) {
            lines.add(fitting(word + ": ", things));
        }
    }

    private void loosened(List<String> lines) {
        boolean all = diff.loosened().size() <= MOST_LOOSENED;
        diff.loosened().stream().limit(all ? MOST_LOOSENED : MOST_LOOSENED - 1).forEach(what -> lines.add("looser: " + cut(what)));
        if (!all) {
            lines.add("looser: " + (diff.loosened().size() - MOST_LOOSENED + 1) + " more");
        }
    }

    private static String cut(String what) {
        return Printable.cut(what, WIDTH - "looser: ".length());
    }

    private void freed(List<String> lines) {
        List<String> demands = diff.answers().stream().flatMap(answer -> answer.freed().stream()).distinct().sorted().toList();
        if (!demands.isEmpty()) {
            lines.add(fitting("closes no longer for somebody: ", demands));
        }
    }

    /** Those first that are closed to the most. */
    private void offers(List<String> lines) {
        List<SafetyDiff.Offer> offers = diff.offers().stream()
            .sorted(Comparator.comparing((SafetyDiff.Offer offer) -> -offer.closedTo().size()).thenComparing(SafetyDiff.Offer::activity)).toList();
        boolean all = offers.size() <= MOST_OFFERS;
        offers.stream().limit(all ? MOST_OFFERS : MOST_OFFERS - 1).forEach(offer -> lines.add(offer(offer)));
        if (!all) {
            lines.add("and offers " + (offers.size() - MOST_OFFERS + 1) + " more activities");
        }
    }

    private static String offer(SafetyDiff.Offer offer) {
        String head = "offers " + offer.activity() + " to " + offer.openTo() + " of " + (offer.openTo() + offer.closedTo().size()) + " profiles";
        return offer.closedTo().isEmpty() ? head : fitting(head + ", not to ", offer.closedTo());
    }

    private void activities(String word, Function<Answer, Set<String>> which, int most, List<String> lines) {
        SortedMap<String, List<String>> profiles = new TreeMap<>();
        diff.answers().stream().filter(answer -> answer.undecided().isEmpty()).forEach(answer -> which.apply(answer)
            .forEach(activity -> profiles.computeIfAbsent(activity, id -> new ArrayList<>()).add(answer.profile())));
        limited(profiles, most, activity -> word + " " + activity + " for ", "activities", lines);
    }

    /** One that nothing can be said of any more has no level that means anything. */
    private void levels(String word, Predicate<Answer> which, List<String> lines) {
        SortedMap<String, List<String>> profiles = new TreeMap<>();
        diff.answers().stream().filter(answer -> answer.undecided().isEmpty()).filter(which).forEach(answer -> profiles
            .computeIfAbsent(answer.before().word() + " becomes " + answer.after().word(), change -> new ArrayList<>()).add(answer.profile()));
        limited(profiles, MOST_LEVELS, change -> word + ", " + change + " for ", "changes of level", lines);
    }

    private void undecided(List<String> lines) {
        List<Answer> undecided = diff.answers().stream().filter(answer -> answer.undecided().isPresent()).toList();
        if (!undecided.isEmpty()) {
            lines.add(fitting("closes everything for ", undecided.stream().map(Answer::profile).toList()));
            lines.add(fitting("as there is no answer from ", undecided.stream().flatMap(answer -> answer.undecided().stream())
                .flatMap(lacking -> Stream.of(lacking.split(", "))).distinct().map(Printable::of).toList()));
        }
    }

    /** The largest groups, each on a line, and one that counts the rest. */
    private static void limited(SortedMap<String, List<String>> groups, int most, Function<String, String> head, String kind, List<String> lines) {
        List<String> largestFirst = groups.keySet().stream()
            .sorted(Comparator.comparing((String group) -> -groups.get(group).size()).thenComparing(group -> group)).toList();
        int shown = largestFirst.size() <= most ? most : most - 1;
        largestFirst.stream().limit(shown).forEach(group -> lines.add(fitting(head.apply(group), groups.get(group))));
        if (largestFirst.size() > shown) {
            List<String> rest = largestFirst.subList(shown, largestFirst.size());
            long profiles = rest.stream().flatMap(group -> groups.get(group).stream()).distinct().count();
            lines.add("and " + rest.size() + " more " + kind + ", for " + profiles + " profiles");
        }
    }

    /** As many names as a line holds, and how many there are besides. */
    private static String fitting(String head, List<String> names) {
        for (int shown = names.size(); shown > 0; shown--) {
            String line = line(head, names, shown);
            if (line.length() <= WIDTH) {
                return line;
            }
        }
        return head + names.size() + " in all";
    }

    private static String line(String head, List<String> names, int shown) {
        String line = head + String.join("; ", names.subList(0, shown));
        return shown == names.size() ? line : line + " and " + (names.size() - shown) + " more";
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("looser", diff.isLooser());
        json.set("added", Json.strings(diff.added()));
        json.set("removed", Json.strings(diff.removed()));
        json.set("changed", Json.strings(diff.changed()));
        ArrayNode offers = json.putArray("offers");
        diff.offers().forEach(offer -> offers.addObject().put("activity", offer.activity()).put("openTo", offer.openTo())
            .set("closedTo", Json.strings(offer.closedTo())));
        json.set("loosened", Json.strings(diff.loosened()));
        ArrayNode answers = json.putArray("answers");
        diff.answers().forEach(answer -> {
            ObjectNode node = answers.addObject().put("profile", answer.profile()).put("before", answer.before().word())
                .put("after", answer.after().word());
            node.set("opened", Json.strings(answer.opened()));
            node.set("closed", Json.strings(answer.closed()));
            node.set("freed", Json.strings(answer.freed()));
            answer.undecided().ifPresent(why -> node.put("undecided", why));
        });
        return json;
    }
}
