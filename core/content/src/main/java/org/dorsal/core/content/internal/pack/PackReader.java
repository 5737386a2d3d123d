package org.dorsal.core.content.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.Unread;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Json;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.core.content.internal.json.Place;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.core.content.internal.rule.CheckDefinition;

/**
 * Reads a pack whole: all that is wrong in it is found in one go, and nothing is thrown, whatever its files hold. Any
 * thread may use it. The conditions of rules are taken as text; compiling them is for
 * {@link org.dorsal.core.content.internal.rule}.
 */
public final class PackReader {

    public static PackReading read(PackSource source, ReadingLimits limits) {
        return new PackReader(source, limits).read();
    }

    /** Reads the header alone, whatever else is wrong. */
    public static Optional<PackHeader> header(PackSource source, ReadingLimits limits) {
        return new PackReader(source, limits).header();
    }

    private final Problems problems = new Problems();
    private final PackFiles files;

    private PackReader(PackSource source, ReadingLimits limits) {
        this.files = new PackFiles(source, limits, problems);
    }

    private PackReading read() {
        Optional<PackHeader> header = header();
        Sources sources = sources();
        Listed<Fact> facts = lists("fact", files.in(PackFiles.FACTS), new FactParser()::parse);
        Facts own = new Facts(byId(facts.read(), Fact::id));
        List<Question> questions = questions(own);
        RuleParser rules = new RuleParser(sources, own);
        List<CheckDefinition> checks = objects("check", "check", PackFiles.RULES, rules::parse);
        List<PackContent.OfferedActivity> offered = objects("activity", "id", PackFiles.ACTIVITIES, new ActivityParser(sources)::parse);
        Map<String, Activity> activities = byId(offered.stream().map(PackContent.OfferedActivity::activity).toList(), Activity::id);
        List<Schedule> programs = objects("program", "id", PackFiles.PROGRAMS, new ProgramParser(sources, activities)::parse);
        List<Lesson> lessons = objects("lesson", "id", PackFiles.LESSONS, new LessonParser(sources)::parse);
        Set<String> unreadActivities = files.idsIn(PackFiles.ACTIVITIES);
        unreadActivities.removeAll(activities.keySet());
        PackContent readable = new PackContent(facts.read(), questions, checks, rules.conditions(), offered, programs, lessons);
        return new PackReading(header, readable, new Unread(facts.unread(), !facts.complete() || files.isIncomplete(PackFiles.FACTS)),
            new Unread(unreadActivities, files.isIncomplete(PackFiles.ACTIVITIES)), problems.all());
    }

    private Optional<PackHeader> header() {
        if (!files.has(PackFiles.HEADER)) {
            problems.add(Place.of(PackFiles.HEADER), "The file is missing.", "Add it; every pack has one, at its top.");
        }
        return files.single(PackFiles.HEADER).flatMap(file -> new HeaderParser().parse(file).ifSound());
    }

    private Sources sources() {
        if (files.has(PackFiles.SOURCES)) {
            return files.single(PackFiles.SOURCES).map(Sources::parse).orElseGet(Sources::unreadable);
        }
        return files.isIncomplete(PackFiles.SOURCES) ? Sources.unreadable() : Sources.none();
    }

    private List<Question> questions(Facts own) {
        List<Cursor> found = files.in(PackFiles.QUESTIONS);
        Set<String> ids = new HashSet<>();
        found.forEach(file -> elements(file).forEach(question -> id(question, "id").ifPresent(at -> ids.add(at.text()))));
        Unread unread = new Unread(Set.of(), files.isIncomplete(PackFiles.QUESTIONS));
        List<Question> questions = lists("question", found, new QuestionParser(own, ids, unread)::parse).read();
        followUps(found).refuseCircles(problems);
        return questions;
    }

    private FollowUps followUps(List<Cursor> files) {
        FollowUps followUps = new FollowUps();
        files.stream().flatMap(file -> elements(file).stream()).forEach(question -> id(question, "id").ifPresent(id ->
            lines(question).forEach(line -> id(line, "followUp").ifPresent(next -> followUps.add(id.text(), next)))));
        return followUps;
    }

    private List<Cursor> lines(Cursor question) {
        return question.value() instanceof Json.Members object && object.all().get("lines") instanceof Json.Elements lines
            ? elements(new Cursor(lines, problems)) : List.of();
    }

    /**
     * What could be read of some lists.
     *
     * @param unread the ids of those that could not be read
     * @param complete whether all that could not be read are known by their ids; one that stands twice is maybe meant for another
     */
    private record Listed<T>(List<T> read, Set<String> unread, boolean complete) {
    }

    /** Reads files that hold a list each. */
    private <T> Listed<T> lists(String what, List<Cursor> lists, Function<Cursor, Parsed<T>> parsing) {
        List<T> read = new ArrayList<>();
        Set<String> unread = new HashSet<>();
        Set<String> seen = new HashSet<>();
        boolean[] complete = {true};
        lists.forEach(file -> file.list(element -> {
            Optional<Json.Text> id = id(element, "id");
            boolean isNew = id.filter(at -> isNew(what, at, seen)).isPresent();
            complete[0] &= isNew;
            Parsed<T> parsed = parsing.apply(element);
            parsed.ifSound().filter(sound -> isNew).ifPresent(read::add);
            id.filter(at -> !parsed.isSound()).ifPresent(at -> unread.add(at.text()));
            return parsed;
        }));
        return new Listed<>(read, unread, complete[0] && lists.stream().allMatch(file -> file.value() instanceof Json.Elements));
    }

    /** Reads files that hold an object each, whose id is the file's name. */
    private <T> List<T> objects(String what, String idKey, String folder, Function<Cursor, Parsed<T>> parsing) {
        List<T> read = new ArrayList<>();
        files.in(folder).forEach(file -> {
            id(file, idKey).ifPresent(id -> refuseOtherName(what, id));
            parsing.apply(file).ifSound().ifPresent(read::add);
        });
        return read;
    }

    private boolean isNew(String what, Json.Text id, Set<String> seen) {
        boolean isNew = seen.add(id.text());
        if (!isNew) {
            problems.add(id.place(), "The " + what + " " + id.text() + " stands twice in this pack.", "Give each an id of its own.");
        }
        return isNew;
    }

    private void refuseOtherName(String what, Json.Text id) {
        String announced = PackFiles.idOf(id.place().file());
        if (!announced.equals(id.text())) {
            problems.add(id.place(), "The file is named after the " + what + " " + announced + ", but this says " + id.text() + ".",
                "Make them the same.");
        }
    }

    private static Optional<Json.Text> id(Cursor at, String key) {
        return at.value() instanceof Json.Members object && object.all().get(key) instanceof Json.Text id
            ? Optional.of(id) : Optional.empty();
    }

    private List<Cursor> elements(Cursor at) {
        return at.value() instanceof Json.Elements list
            ? list.all().stream().map(element -> new Cursor(element, problems)).toList() : List.of();
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(value -> map.putIfAbsent(id.apply(value), value));
        return map;
    }
}
