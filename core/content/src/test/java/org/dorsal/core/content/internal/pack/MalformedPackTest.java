package org.dorsal.core.content.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dorsal.core.content.PackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each malformed pack yields exactly the problems named: place, what is wrong, how to mend it. */
class MalformedPackTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isReportedAtItsPlace(String name, UnaryOperator<PackFolder> change, List<String> expected) {
        PackReading reading = change.apply(PackFolder.sound(folder)).read();

        assertEquals(String.join("\n", expected),
            String.join("\n", reading.problems().stream().map(MalformedPackTest::told).toList()));
    }

    private static String told(PackProblem p) {
        return p.file() + ":" + p.line() + ":" + p.column() + " [" + p.pointer() + "] " + p.what() + " " + p.fix();
    }

    private static Arguments when(String name, UnaryOperator<PackFolder> change, String... expected) {
        return Arguments.of(name, change, List.of(expected));
    }

    private static Arguments fact(String name, String json, String... expected) {
        return when(name, pack -> pack.with("facts/more.json", "[" + json + "]"), expected);
    }

    private static Arguments question(String name, String from, String to, String... expected) {
        return when(name, pack -> pack.with("questions/all.json", "[" + replaced(PackFolder.QUESTION, from, to) + "]"), expected);
    }

    private static String following(String id, String next) {
        return replaced(replaced(PackFolder.QUESTION, "\"danger\"", "\"" + id + "\""), "\"sets\": {\"fever\": true}",
            "\"followUp\": \"" + next + "\"");
    }

    private static Arguments rule(String name, String from, String to, String... expected) {
        return when(name, pack -> pack.with("rules/infection.json",
            PackFolder.check("infection", replaced(PackFolder.RULE, from, to))), expected);
    }

    private static Arguments activity(String name, String from, String to, String... expected) {
        return when(name, pack -> pack.with("activities/lean-back.json",
            replaced(PackFolder.activity("technique", "lean-back", "standard"), from, to)), expected);
    }

    private static String replaced(String text, String from, String to) {
        assertTrue(text.contains(from), () -> "the sound text holds no " + from);
        return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    static Stream<Arguments> isReportedAtItsPlace() {
        return Stream.of(syntax(), places(), headers(), facts(), questions(), rules(), activities(), others()).flatMap(s -> s);
    }

    private static Stream<Arguments> syntax() {
        return Stream.of(
            when("an empty file", pack -> pack.with("lessons/pop.json", ""),
                "lessons/pop.json:0:0 [] The file is empty. Write the JSON that belongs here, or remove the file."),
            when("a comma that is missing", pack -> pack.with("lessons/pop.json", "{\"id\": \"pop\"\n \"title\": \"x\"}"),
                "lessons/pop.json:2:2 [] This is not JSON: a comma is missing before '\"'. Put a comma between "
                    + "the two."),
            when("a comma too many", pack -> pack.with("facts/all.json", "[1,]"),
                "facts/all.json:1:4 [] This is not JSON: here stands ']', but a value belongs here. Write a value, or "
                    + "take out the comma before it."),
            when("a bracket that is never closed", pack -> pack.with("lessons/pop.json", "{\"id\": \"pop\",\n"),
                "lessons/pop.json:2:1 [] This is not JSON: the file ends in the middle. Close what is open; a bracket, "
                    + "a brace or a quote is missing, maybe long before."),
            when("a comment", pack -> pack.with("lessons/pop.json", "// hello\n{}"),
                "lessons/pop.json:1:1 [] This is not JSON: comments do not belong in it. Take the comment out."),
            when("single quotes", pack -> pack.with("lessons/pop.json", "{'id': 'pop'}"),
                "lessons/pop.json:1:2 [] This is not JSON: here stands ''', but a key in double quotes belongs here. "
                    + "Write the key in double quotes, or take out the comma before it."),
            when("a colon that is missing", pack -> pack.with("lessons/pop.json", "{\"id\" \"pop\"}"),
                "lessons/pop.json:1:7 [] This is not JSON: a colon is missing before '\"'. Write it as \"key\": value."),
            when("a bracket that closes a brace", pack -> pack.with("lessons/pop.json", "{\"id\": \"pop\"]"),
                "lessons/pop.json:1:13 [] This is not JSON: here stands ']', but '}' belongs here. Correct it here or just "
                    + "before: often a comma, a quote or a bracket is missing or one too many."),
            when("a text over the end of a line", pack -> pack.with("lessons/pop.json", "{\"id\": \"pop\n\"}"),
                "lessons/pop.json:1:12 [] This is not JSON: a text holds a line break or another control character. Close its "
                    + "quote, or write \\n for a line break."),
            when("a path as Windows writes it", pack -> pack.with("lessons/pop.json", "{\"id\": \"a\\pop\"}"),
                "lessons/pop.json:1:11 [] This is not JSON: a backslash stands before what needs none. Write two backslashes "
                    + "for one."),
            when("a number that is none", pack -> pack.with("lessons/pop.json", "{\"order\": 010}"),
                "lessons/pop.json:1:12 [] This is not JSON: this is no number. Write it such as 5 or 0.5."),
            when("a number without digits behind its point", pack -> pack.with("lessons/pop.json", "{\"order\": 1.}"),
                "lessons/pop.json:1:12 [] This is not JSON: '}' does not belong in a number. Write the number such as 5 or 0.5."),
            when("something after the end", pack -> pack.with("sources.json", "{}\n{}"),
                "sources.json:2:1 [] Something follows after the end of the JSON value. Remove what follows; a file "
                    + "holds one value."),
            when("not a number", pack -> pack.with("lessons/pop.json", "{\"id\": NaN}"),
                "lessons/pop.json:1:11 [] This is not JSON: 'NaN' is no value. Put a text in double quotes; write a "
                    + "number, true or false without."),
            when("a key that stands twice", pack -> pack.with("sources.json", replaced(PackFolder.SOURCES,
                "\"mark\": \"own\"", "\"mark\": \"own\", \"mark\": \"article\"")),
                "sources.json:2:62 [/OWN/mark] \"mark\" stands twice in this object. Remove one of the two."),
            when("another encoding", pack -> pack.with("lessons/pop.json", "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)),
                "lessons/pop.json:0:0 [] The file is not UTF-8. Save it in the encoding UTF-8."),
            when("endless nesting", pack -> pack.with("lessons/pop.json", "[".repeat(5000)),
                "lessons/pop.json:1:25 [] Values lie in one another more than 24 deep. Nest them less, or raise the "
                    + "limit: `dorsal settings set packs.json.depth NUMBER`."),
            when("a file beyond measure", pack -> pack.with("lessons/pop.json", " ".repeat((1 << 20) + 5)),
                "lessons/pop.json:0:0 [] The file has more than 1048576 bytes. Split it, or raise the limit: "
                    + "`dorsal settings set packs.json.bytes NUMBER`."),
            when("a text beyond measure", pack -> pack.with("lessons/pop.json", "{\"id\": \"" + "a".repeat(30_000) + "\"}"),
                "lessons/pop.json:1:8 [] A text is longer than 20000 characters. Make it shorter."),
            when("a number beyond measure", pack -> pack.with("lessons/pop.json", "{\"order\": " + "1".repeat(50) + "}"),
                "lessons/pop.json:1:2 [] A number has more than 40 digits. Write a number that fits."),
            when("a list where an object belongs", pack -> pack.with("lessons/pop.json", "[]"),
                "lessons/pop.json:1:1 [] Here stands a list, but an object belongs here. Write an object in curly "
                    + "brackets."),
            when("an object where a list belongs",
                pack -> pack.with("facts/all.json", "{}").without("questions/all.json").without("rules/infection.json"),
                "facts/all.json:1:1 [] Here stands an object, but a list belongs here. Write a list in square "
                    + "brackets."));
    }

    private static Stream<Arguments> places() {
        return Stream.of(
            when("a misspelt file at the top", pack -> pack.with("source.json", "{}"),
                "source.json:0:0 [] No file of this name belongs at the top of a pack. Did you mean \"sources.json\"?"),
            when("a misspelt folder", pack -> pack.with("rule/fracture.json", "{}"),
                "rule/fracture.json:0:0 [] \"rule\" is not a folder of a pack. Did you mean \"rules\"?"),
            when("a folder within a folder", pack -> pack.with("facts/old/all.json", "[]"),
                "facts/old/all.json:0:0 [] Folders within \"facts\" are not read. Move the file up."),
            when("a file with another ending", pack -> pack.with("rules/fracture.jsn", "{}"),
                "rules/fracture.jsn:0:0 [] Only files that end in .json are read here. Rename the file, or remove it."),
            when("no header", pack -> pack.without("pack.json"),
                "pack.json:0:0 [] The file is missing. Add it; every pack has one, at its top."));
    }

    private static Stream<Arguments> headers() {
        return Stream.of(
            when("a header without anything", pack -> pack.with("pack.json", "{}"),
                "pack.json:1:1 [] \"id\" is missing. Add \"id\" to this object.",
                "pack.json:1:1 [] \"version\" is missing. Add \"version\" to this object.",
                "pack.json:1:1 [] \"title\" is missing. Add \"title\" to this object.",
                "pack.json:1:1 [] \"authors\" is missing. Add \"authors\" to this object.",
                "pack.json:1:1 [] \"licence\" is missing. Add \"licence\" to this object.",
                "pack.json:1:1 [] \"language\" is missing. Add \"language\" to this object.",
                "pack.json:1:1 [] \"needs\" is missing. Add \"needs\" to this object."),
            when("needs that are none", pack -> pack.with("pack.json", """
                {"id": "sample", "version": "1.0.0", "title": "Sample", "authors": ["Someone"], "licence": "Apache-2.0",
                 "language": "en", "needs": {"api": "[1.0,2)", "packs": {"Triage": "[0.1,1)", "neck": "1.0"}}}"""),
                "pack.json:2:68 [/needs/packs/Triage] 'Triage' is no id of a pack. Use lower-case letters and digits parted by "
                    + "'-', '_' or '.', at most 64 characters.",
                "pack.json:2:87 [/needs/packs/neck] '1.0' is no range of versions. Write it such as \"[1.0,2)\"."),
            when("a header in which everything is wrong", pack -> pack.with("pack.json", """
                {"id": "Sample Pack", "version": "1", "title": " ", "authors": [], "licence": 2, "language": "English",
                 "needs": {"api": "[2.0,3)"}, "licens": "MIT"}"""),
                "pack.json:1:8 [/id] 'Sample Pack' is no identifier. Use lower-case letters and digits parted by "
                    + "'-', '_' or '.', at most 64 characters.",
                "pack.json:1:34 [/version] This is not a version. Write it as three numbers, such as \"1.0.0\".",
                "pack.json:1:48 [/title] The text is blank. Write something.",
                "pack.json:1:64 [/authors] No author is named. Name at least one.",
                "pack.json:1:79 [/licence] Here stands a number, but a text belongs here. Write a text in double "
                    + "quotes.",
                "pack.json:1:94 [/language] This is not a language. Write its tag, such as \"en\".",
                "pack.json:2:19 [/needs/api] It is made for the API 2.0.0 or newer, below 3.0.0; this Dorsal has "
                    + "1.0.0. Get the edition of the pack for this Dorsal, or another Dorsal.",
                "pack.json:2:41 [/licens] \"licens\" is not a key of this object. Did you mean \"licence\"?"),
            when("no range of versions", pack -> pack.with("pack.json", """
                {"id": "sample", "version": "1.0.0", "title": "T", "authors": ["A"], "licence": "MIT", "language": "en",
                 "needs": {"api": "1.0"}}"""),
                "pack.json:2:19 [/needs/api] '1.0' is no range of versions. Write it such as \"[1.0,2)\"."));
    }

    private static Stream<Arguments> facts() {
        return Stream.of(
            fact("an unknown type", PackFolder.FEVER.replace("\"fever\"", "\"chills\"").replace("\"flag\"", "\"flags\""),
                "facts/more.json:1:49 [/0/type] \"flags\" is not a word that fits here. Did you mean \"flag\"?"),
            fact("a fact that stands twice", PackFolder.FEVER,
                "facts/more.json:1:9 [/0/id] The fact fever stands twice in this pack. Give each an id of its own."),
            fact("a normal value of another kind", PackFolder.FEVER.replace("\"fever\"", "\"chills\"").replace("false", "0"),
                "facts/more.json:1:2 [/0] fact chills, normal value: chills takes yes or no, not a number. Change it "
                    + "to what fits."),
            fact("a number without its range", """
                {"id": "age", "words": "age", "type": "whole", "normal": 40, "worse": "none"}""",
                "facts/more.json:1:2 [/0] fact age: numbers have a range, and only numbers do. Change it to what "
                    + "fits."),
            fact("half a range", """
                {"id": "age", "words": "age", "type": "whole", "least": 0, "normal": 40, "worse": "none"}""",
                "facts/more.json:1:2 [/0] Only one end of the range is given. Give both \"least\" and \"greatest\"."),
            fact("a range that goes down", """
                {"id": "age", "words": "age", "type": "whole", "least": 9, "greatest": 0, "normal": 4, "worse": "none"}""",
                "facts/more.json:1:58 [/0/least] \"least\" is more than \"greatest\". Exchange the two."),
            fact("an unknown time to keep", PackFolder.FEVER.replace("\"fever\"", "\"chills\"")
                .replace("\"normal\"", "\"keeps\": \"3 months\", \"normal\""),
                "facts/more.json:1:66 [/0/keeps] \"3 months\" is not a time to keep an answer. Write \"screening\", or a "
                    + "number of days such as \"P90D\"."),
            fact("words that are too long", PackFolder.FEVER.replace("\"fever\"", "\"chills\"").replace("fever now", "x".repeat(130)),
                "facts/more.json:1:28 [/0/words] words of fact chills has 130 characters, at most 120 fit: " + "x".repeat(80) + "…. Change it to what fits."),
            fact("a name that is none", PackFolder.FEVER.replace("\"fever\"", "\"Fever!\""),
                "facts/more.json:1:9 [/0/id] fact 'Fever!' is no identifier: lower-case letters and digits parted by "
                    + "'-', '_' or '.', at most 64 characters. Change it to what fits."),
            fact("null", PackFolder.FEVER.replace("\"fever\"", "\"chills\"").replace("false", "null"),
                "facts/more.json:1:67 [/0/normal] Here stands null, but the value of a fact belongs here. Write "
                    + "true, false, a number, a word, or a list of words."),
            fact("a number too large", """
                {"id": "age", "words": "age", "type": "whole", "least": 0, "greatest": 1e999, "normal": 4, "worse": "none"}""",
                "facts/more.json:1:73 [/0/greatest] 1e999 is too large a number. Write a number that fits."));
    }

    private static Stream<Arguments> questions() {
        return Stream.of(
            question("an unknown section", "right-now", "rightnow",
                "questions/all.json:1:72 [/0/section] \"rightnow\" is not a word that fits here. Did you mean "
                    + "\"right-now\"?"),
            question("a value the fact does not allow", "[\"legs_both\"]", "[\"leg_both\"]",
                "questions/all.json:2:99 [/0/lines/1/sets/numbness] numbness cannot be 'leg_both'; allowed: fingers, "
                    + "legs_both. Write a value that the fact allows."),
            when("a number that is no fact", pack -> pack.with("questions/all.json", """
                [{"id": "pain", "title": "Pain?", "section": "your-back", "order": 1, "shape": "number", "number": "Pain!"}]"""),
                "questions/all.json:1:100 [/0/number] 'Pain!' is no identifier. Use lower-case letters and digits parted by "
                    + "'-', '_' or '.', at most 64 characters."),
            question("a follow-up that is no question", "\"sets\": {\"fever\": true}", "\"followUp\": \"dangre\"",
                "questions/all.json:2:42 [/0/lines/0/followUp] \"dangre\" is not a question of this pack. Did you mean "
                    + "\"danger\"?"),
            question("a question that follows itself", "\"sets\": {\"fever\": true}", "\"followUp\": \"danger\"",
                "questions/all.json:2:42 [/0/lines/0/followUp] The follow-ups go round in a circle: danger, danger. None "
                    + "of these questions would ever be asked. Take this follow-up out, or let it lead to a question "
                    + "outside the circle."),
            when("questions that follow one another in a circle", pack -> pack
                    .with("questions/all.json", "[" + following("danger", "second") + ",\n" + following("second", "third") + "]")
                    .with("questions/more.json", "[" + following("third", "second") + "]"),
                "questions/more.json:2:42 [/0/lines/0/followUp] The follow-ups go round in a circle: second, third, second. "
                    + "None of these questions would ever be asked. Take this follow-up out, or let it lead to a question "
                    + "outside the circle."),
            question("a title that is too long", "Do you have any of these now?", "x".repeat(77),
                "questions/all.json:1:28 [/0/title] title of question danger has 77 characters, at most 76 fit: " + "x".repeat(77) + ". Change it to what fits."),
            question("a choice without lines", "\"lines\": [", "\"lines\": [], \"number\": \"fever\", \"more\": [",
                "questions/all.json:2:25 [/0/number] The fact fever is no number. Name a fact whose type is whole or "
                    + "decimal.",
                "questions/all.json:2:42 [/0/more] \"more\" is not a key of this object. Use one of: hint, id, lines, "
                    + "notSure, number, order, section, shape, title, when."),
            question("a condition of both kinds", "\"order\": 10", "\"order\": 10, \"when\": {\"all\": [], \"any\": []}",
                "questions/all.json:1:106 [/0/when] A condition has either \"all\" or \"any\". Give exactly one of them."),
            question("a comparison of two kinds", "\"order\": 10",
                "\"order\": 10, \"when\": {\"all\": [{\"fact\": \"pain_nrs\", \"is\": 4, \"atLeast\": 3}]}",
                "questions/all.json:1:115 [/0/when/all/0] A comparison has exactly one operator. Give one of: is, "
                    + "isNot, atLeast, atMost, has."),
            question("a comparison with a word the fact has not", "\"order\": 10",
                "\"order\": 10, \"when\": {\"all\": [{\"fact\": \"numbness\", \"has\": \"toes\"}]}",
                "questions/all.json:1:143 [/0/when/all/0/has] numbness cannot hold 'toes'. Use one of: fingers, "
                    + "legs_both."),
            question("more than nothing", "\"order\": 10",
                "\"order\": 10, \"when\": {\"all\": [{\"fact\": \"fever\", \"atLeast\": true}]}",
                "questions/all.json:1:144 [/0/when/all/0/atLeast] Here stands true, but a number belongs here. Write "
                    + "a number without quotes."),
            question("an order with a fraction", "\"order\": 10", "\"order\": 10.5",
                "questions/all.json:1:94 [/0/order] 10.5 is not a whole number. Write it without a fraction or "
                    + "exponent."));
    }

    private static Stream<Arguments> rules() {
        return Stream.of(
            rule("a rule without a source", ", \"source\": \"ARTICLE\"", "",
                "rules/infection.json:1:56 [/rules/0] \"source\" is missing. Add \"source\" to this object."),
            rule("a source that is misspelt", "\"ARTICLE\"", "\"ARTICEL\"",
                "rules/infection.json:2:95 [/rules/0/source] \"ARTICEL\" is not a source of this pack. Did you mean "
                    + "\"ARTICLE\"?"),
            rule("an unknown level", "\"urgent\"", "\"red\"",
                "rules/infection.json:1:157 [/rules/0/level] \"red\" is not a word that fits here. Use one of: "
                    + "caution, consult, emergency, self-care, urgent."),
            rule("an unknown demand", "\"reason\"", "\"closes\": [\"presure-on-spine\"], \"reason\"",
                "rules/infection.json:2:13 [/rules/0/closes/0] \"presure-on-spine\" is not a word that fits here. Did "
                    + "you mean \"pressure-on-spine\"?"),
            rule("mobility left open by more than a consult", "\"reason\"", "\"leavesMobilityOpen\": true, \"reason\"",
                "rules/infection.json:1:56 [/rules/0] fever-with-pain leaves mobility open, which only a consult "
                    + "may, not urgent. Change it to what fits."),
            rule("a misspelt key", "\"when\"", "\"wen\"",
                "rules/infection.json:1:121 [/rules/0/wen] \"wen\" is not a key of this object. Did you mean \"when\"?"),
            rule("nothing read", "[\"fever\", \"pain_nrs\"]", "[]",
                "rules/infection.json:1:91 [/rules/0/reads] The list is empty. Give at least one."),
            rule("a fact read twice", "[\"fever\", \"pain_nrs\"]", "[\"fever\", \"fever\"]",
                "rules/infection.json:1:101 [/rules/0/reads/1] This stands twice in the list. Remove one of the two."),
            rule("an example whose value does not fit", "\"pain_nrs\": 2", "\"pain_nrs\": 11",
                "rules/infection.json:3:53 [/rules/0/examples/0/facts/pain_nrs] pain_nrs is 11, allowed is 0 to 10. "
                    + "Write a value that the fact allows."),
            rule("a text for a flag", "\"fires\": true", "\"fires\": \"yes\"",
                "rules/infection.json:3:66 [/rules/0/examples/0/fires] Here stands a text, but true or false belongs "
                    + "here. Write true or false."),
            when("a rule that stands twice", pack -> pack.with("rules/infection.json",
                PackFolder.check("infection", PackFolder.RULE + ",\n" + PackFolder.RULE)),
                "rules/infection.json:4:8 [/rules/1/id] The rule fever-with-pain stands twice in this check. Give "
                    + "each rule an id of its own."),
            when("a check with another name than its file", pack -> pack.with("rules/fracture.json",
                PackFolder.check("fractures", PackFolder.RULE)),
                "rules/fracture.json:1:11 [/check] The file is named after the check fracture, but this says "
                    + "fractures. Make them the same."));
    }

    private static Stream<Arguments> activities() {
        return Stream.of(
            activity("an unknown kind", "technique", "technik",
                "activities/lean-back.json:1:10 [/kind] \"technik\" is not a word that fits here. Use one of: "
                    + "exercise, technique."),
            activity("a title that is too long", "\"title\": \"Lean back\"", "\"title\": \"" + "x".repeat(61) + "\"",
                "activities/lean-back.json:1:51 [/title] title of lean-back has 61 characters, at most 60 fit: " + "x".repeat(61) + ". Change it to what fits."),
            activity("a step of two kinds", "{\"hold\": \"Stay\"}", "{\"hold\": \"Stay\", \"rest\": \"Rest\", \"seconds\": 3}",
                "activities/lean-back.json:9:51 [/variants/0/round/1] A step has exactly one of \"move\", \"hold\" and "
                    + "\"rest\". Give one of them."),
            activity("a move without an end", "\"Lean back\", \"seconds\": 4", "\"Lean back\"",
                "activities/lean-back.json:9:14 [/variants/0/round/0] step 'Lean back' says not how long it lasts; "
                    + "only a hold may leave that to the dose. Change it to what fits."),
            activity("a step that is too long to read", "\"hold\": \"Stay\"", "\"hold\": \"" + "x".repeat(61) + "\"",
                "activities/lean-back.json:9:51 [/variants/0/round/1] step has 61 characters, at most 60 fit: " + "x".repeat(61) + ". Change it to what fits."),
            activity("a joint that is missing", "\"neck\": [50, 80], ", "",
                "activities/lean-back.json:12:46 [/variants/0/start/joints] \"neck\" is missing. Add \"neck\" to this "
                    + "object."),
            activity("a joint out of the frame", "\"neck\": [50, 80]", "\"neck\": [50, 101]",
                "activities/lean-back.json:12:73 [/variants/0/start/joints/neck] a figure's point lies within 0 to "
                    + "100, not at 50.0, 101.0. Change it to what fits."),
            activity("a point with three numbers", "\"neck\": [50, 80]", "\"neck\": [50, 80, 1]",
                "activities/lean-back.json:12:73 [/variants/0/start/joints/neck] Here belong two numbers, not 3. "
                    + "Write [x, y]."),
            activity("a dose out of range", "\"daysPerWeek\": 3", "\"daysPerWeek\": 8",
                "activities/lean-back.json:11:98 [/variants/0/dose/daysPerWeek] daysPerWeek is 8, allowed is 1 to 7. "
                    + "Change it to what fits."),
            activity("no variants", "\"variants\": [", "\"variants\": [], \"old\": [",
                "activities/lean-back.json:5:46 [/old] \"old\" is not a key of this object. Use one of: aims, breath, "
                    + "chooseFor, hands, id, kind, precautions, screen, source, summary, title, variants."),
            activity("a text that steers a terminal", "\"title\": \"Lean back\"", "\"title\": \"\\u001b[2JLean\"",
                "activities/lean-back.json:1:51 [/title] title of lean-back holds the control character U+001B. "
                    + "Change it to what fits."));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
            when("a variant that the activity has not", pack -> pack.with("programs/daily.json",
                PackFolder.program("daily", "lean-back", "standart")),
                "programs/daily.json:3:50 [/stages/0/parts/0/variant] lean-back has no variant \"standart\". Did you "
                    + "mean \"standard\"?"),
            when("a paragraph without a source", pack -> pack.with("lessons/pop.json", """
                {"id": "pop", "title": "The pop", "order": 10, "paragraphs": [{"text": "It is gas."}]}"""),
                "lessons/pop.json:1:63 [/paragraphs/0] \"source\" is missing. Add \"source\" to this object."),
            when("a source with an unknown mark", pack -> pack.with("sources.json", replaced(PackFolder.SOURCES,
                "\"article\"", "\"artikle\"")),
                "sources.json:1:74 [/ARTICLE/mark] \"artikle\" is not a word that fits here. Did you mean \"article\"?"));
    }

    @Test
    void everyProblemIsFoundInOneGo() {
        PackReading reading = PackFolder.sound(folder).with("facts/more.json", "[1, 2, 3]").with("lessons/pop.json", "{}")
            .with("rules/other.json", "[").read();

        assertEquals(List.of("facts/more.json", "lessons/pop.json", "rules/other.json"),
            reading.problems().stream().map(PackProblem::file).distinct().toList());
    }
}
