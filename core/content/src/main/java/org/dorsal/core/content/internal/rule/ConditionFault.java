package org.dorsal.core.content.internal.rule;

import dev.cel.common.CelIssue;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What CEL finds wrong in a condition, in words for those who wrote it.
 *
 * @param what what is wrong
 * @param fix how to mend it
 */
record ConditionFault(String what, String fix) {
    private static final String ALLOWED = "Correct it: comparison, logic, arithmetic, in, size, ?: and lists are allowed.";
    private static final Pattern OVERLOAD = Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*?)\\)'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("missing ('[^']*') at .*", Pattern.DOTALL);
    private static final Pattern UNEXPECTED =
        Pattern.compile("(?:mismatched input|extraneous input|no viable alternative at input|token recognition error at:) '(.*?)'?(?: expecting.*)?", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile(".*size: (\\d+), limit:? (\\d+).*", Pattern.DOTALL);
    private static final Pattern NODES = Pattern.compile("expression node limit \\((\\d+)\\) exceeded.*", Pattern.DOTALL);
    private static final Pattern DEEP = Pattern.compile(".*recursion limit.*", Pattern.DOTALL);
    private static final Pattern FUNCTION = Pattern.compile("[a-zA-Z]\\w*");
    private static final Pattern ZERO = Pattern.compile(".*(by zero|modulus).*", Pattern.DOTALL);
    private static final Pattern OVERFLOW = Pattern.compile(".*(overflow|range).*", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of("bool", "true or false", "int", "a whole number", "double", "a decimal number",
        "string", "a word");
    private static final Map<String, String> OPERATORS = Map.of("_?_:_", "?:", "@in", "in", "-_", "-", "!_", "!", "_&&_", "&&", "_||_", "||");

    static ConditionFault of(CelIssue issue) {
        ConditionFault fault = of(issue.getMessage());
        int column = issue.getSourceLocation().getColumn();
        return new ConditionFault("The condition is wrong" + (column < 0 ? "" : " at character " + (column + 1)) + ": "
            + fault.what() + ".", fault.fix());
    }

    private static ConditionFault of(String message) {
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            return overload(overload.group(1), overload.group(2));
        }
        Matcher result = RESULT.matcher(message);
        if (result.matches()) {
            return new ConditionFault("it is " + type(result.group(1)) + ", not true or false", "Compare it with something, such as FACT >= 4.");
        }
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return new ConditionFault("there is no " + undeclared.group(1) + " in conditions", ALLOWED);
        }
        Matcher size = SIZE.matcher(message);
        if (size.matches()) {
            return new ConditionFault("it has " + size.group(1) + " characters, at most " + size.group(2) + " are read", "Make several rules of it.");
        }
        Matcher nodes = NODES.matcher(message);
        if (nodes.matches()) {
            return new ConditionFault("it has more than " + nodes.group(1) + " parts", "Make several rules of it.");
        }
        return DEEP.matcher(message).matches() ? new ConditionFault("its parts lie too deep in one another", "Make several rules of it.")
            : syntax(message);
    }

    private static ConditionFault syntax(String message) {
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return new ConditionFault(missing.group(1) + " is missing", ALLOWED);
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (!unexpected.matches()) {
            return new ConditionFault("it is not as conditions are written", ALLOWED);
        }
        return new ConditionFault(unexpected.group(1).endsWith("<EOF>") ? "it ends in the middle"
            : "'" + unexpected.group(1).strip() + "' does not belong there", ALLOWED);
    }

    private static ConditionFault overload(String function, String arguments) {
        String operator = OPERATORS.getOrDefault(function, function.replace("_", ""));
        String given = Stream.of(arguments.split(", ")).map(ConditionFault::type).collect(Collectors.joining(" and "));
        boolean fraction = arguments.equals("double, int") || arguments.equals("int, double");
        return new ConditionFault((FUNCTION.matcher(operator).matches() && !operator.equals("in") ? operator + "()" : operator)
            + " does not go with " + given, fraction ? "Write both with a fraction, such as 38.0; < and >= need none." : ALLOWED);
    }

    private static String type(String cel) {
        return cel.startsWith("list(") ? "a list" : TYPES.getOrDefault(cel, "something else");
    }

    /** Why a condition has no value for some evidence, as the end of a sentence. */
    static String withoutValue(String message) {
        if (ZERO.matcher(message).matches()) {
            return "it divides by zero";
        }
        return OVERFLOW.matcher(message).matches() ? "a number in it grows too large" : "it cannot be worked out";
    }
}
