package org.dorsal.core.exchange.internal.form;

import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Shape;

/** How items and answers are named in the form: {@code linkId}s and codes. */
public final class Links {
    /** The codes for yes and no. */
    public static final String YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136";
    public static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    public static final Given.Coded YES = new Given.Coded(YES_NO, "Y");
    public static final Given.Coded NO = new Given.Coded(YES_NO, "N");
    /** Asked, and the person does not know. */
    public static final Given.Coded NOT_SURE = new Given.Coded(ABSENT, "asked-unknown");

    private static final String PART = "/";

    private Links() {
    }

    /** The item of a line; of a choice there is but one, and the lines are its options. */
    static String line(Question question, int line) {
        return question.id() + PART + (line + 1);
    }

    /** The line as an option of a choice. */
    static Given.Coded option(Question question, int line) {
        return new Given.Coded("urn:dorsal:question:" + question.id(), Integer.toString(line + 1));
    }

    static String number(Question question) {
        return question.notSure() ? question.id() + PART + "number" : question.id();
    }

    static String notSure(Question question) {
        return question.id() + PART + "not-sure";
    }

    static String hint(Question question) {
        return question.id() + PART + "hint";
    }

    static String outer(Question question, int level) {
        return question.id() + PART + "shown-" + level;
    }

    /** The id of the question that an item belongs to. */
    static String question(String link) {
        int end = link.indexOf(PART);
        return end < 0 ? link : link.substring(0, end);
    }

    /** What says that a line is marked. */
    static Comparison marked(Question question, int line) {
        if (question.shape() == Shape.CHOICE) {
            return Comparison.isGiven(question.id(), option(question, line));
        }
        return Comparison.isGiven(line(question, line), question.notSure() ? YES : new Given.Flag(true));
    }

    /** What says that the person is not sure: of a line of several, or of the whole. */
    static Comparison doubted(Question question, int line) {
        switch (question.shape()) {
            case CHOICE: return Comparison.isGiven(question.id(), NOT_SURE);
            case NUMBER: return Comparison.isGiven(notSure(question), new Given.Flag(true));
            default: return Comparison.isGiven(line(question, line), NOT_SURE);
        }
    }
}
