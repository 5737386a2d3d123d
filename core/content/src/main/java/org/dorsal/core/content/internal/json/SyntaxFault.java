package org.dorsal.core.content.internal.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keeps a text from being JSON, in words for those who wrote it. The parser's own are for those who program it.
 *
 * @param what what is wrong
 * @param fix how to mend it
 */
record SyntaxFault(String what, String fix) {
    private static final String ANYWHERE =
        "Correct it here or just before: often a comma, a quote or a bracket is missing or one too many.";
    private static final String HERE = "Unexpected character \\((.+?) \\(code.*";

    /** @param words what the parser says; what stands in its parentheses may be used in ours */
    private record Form(Pattern words, String what, String fix) {
        static Form of(String words, String what, String fix) {
            return new Form(Pattern.compile(words, Pattern.DOTALL), what, fix);
        }
    }

    private static final List<Form> SYNTAX = List.of(
        Form.of("Unexpected end-of-input.*", "the file ends in the middle",
            "Close what is open; a bracket, a brace or a quote is missing, maybe long before."),
        Form.of(HERE + "was expecting comma.*", "a comma is missing before $1", "Put a comma between the two."),
        Form.of(HERE + "was expecting a colon.*", "a colon is missing before $1", "Write it as \"key\": value."),
        Form.of(HERE + "comment.*", "comments do not belong in it", "Take the comment out."),
        Form.of(HERE + "was expecting double-quote.*", "here stands $1, but a key in double quotes belongs here",
            "Write the key in double quotes, or take out the comma before it."),
        Form.of(HERE + "(?:expected a valid value|was expecting).*", "here stands $1, but a value belongs here",
            "Write a value, or take out the comma before it."),
        Form.of(HERE + "numeric value.*", "$1 does not belong in a number", "Write the number such as 5 or 0.5."),
        Form.of("Unexpected close marker ('.'): expected ('.').*", "here stands $1, but $2 belongs here", ANYWHERE),
        Form.of("(?:Unrecognized|Non-standard) token ('.*?').*", "$1 is no value", "Put a text in double quotes; write a number, true or false without."),
        Form.of("Illegal unquoted character.*", "a text holds a line break or another control character",
            "Close its quote, or write \\n for a line break."),
        Form.of("Unrecognized character escape.*", "a backslash stands before what needs none", "Write two backslashes for one."),
        Form.of("Invalid numeric value.*", "this is no number", "Write it such as 5 or 0.5."));

    private static final List<Form> SIZES = List.of(
        Form.of("Document nesting depth \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*", "Values lie in one another more than $1 deep.",
            "Nest them less, or raise the limit: `dorsal settings set packs.json.depth NUMBER`."),
        Form.of("String value length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*", "A text is longer than $1 characters.",
            "Make it shorter."),
        Form.of("Number value length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*", "A number has more than $1 digits.",
            "Write a number that fits."),
        Form.of("Name.*length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*", "A key is longer than $1 characters.", "Make it shorter."),
        Form.of("Token count \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*", "It holds more than $1 values.",
            "Split it into several files."));

    /** For what is no JSON. */
    static SyntaxFault of(String words) {
        return worded(SYNTAX, words).map(fault -> new SyntaxFault("This is not JSON: " + fault.what() + ".", fault.fix()))
            .orElse(new SyntaxFault("This is not JSON.", ANYWHERE));
    }

    /** For what is larger than is read. */
    static SyntaxFault ofSize(String words) {
        return worded(SIZES, words).orElse(new SyntaxFault("Something is larger than is read.", "Make it smaller."));
    }

    private static Optional<SyntaxFault> worded(List<Form> forms, String words) {
        for (Form form : forms) {
            Matcher matcher = form.words().matcher(words);
            if (matcher.matches()) {
                return Optional.of(new SyntaxFault(matcher.replaceFirst(form.what()), form.fix()));
            }
        }
        return Optional.empty();
    }
}
