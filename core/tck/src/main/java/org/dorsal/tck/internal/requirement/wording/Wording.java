package org.dorsal.tck.internal.requirement.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Finding;
import org.dorsal.tck.internal.laboratory.Offered;

/**
 * What a plugin says to people.
 *
 * @param sentences what they read, in sentences
 * @param citations on whose authority it is said
 */
public record Wording(List<Text> sentences, List<Text> citations) {
    /**
     * Something that is read.
     *
     * @param of what says it, such as {@code the reason of hurts}
     */
    public record Text(String of, String text) {
    }

    public Wording {
        sentences = List.copyOf(sentences);
        citations = List.copyOf(citations);
    }

    /** @param findings all that its checks were seen to find */
    public static Wording of(Offered offered, Collection<Finding> findings) {
        List<Text> sentences = new ArrayList<>();
        List<Text> citations = new ArrayList<>();
        findings.forEach(finding -> {
            sentences.add(new Text("reason of " + finding.rule(), finding.reason()));
            sentences.add(new Text("advice of " + finding.rule(), finding.advice()));
            citations.add(text("rule " + finding.rule(), finding.source()));
        });
        offered.activities().forEach(activity -> add(activity, sentences, citations));
        offered.programs().forEach(program -> add(program, sentences, citations));
        offered.lessons().forEach(lesson -> add(lesson, sentences, citations));
        return new Wording(sentences, citations);
    }

    private static void add(Activity activity, List<Text> sentences, List<Text> citations) {
        sentences.add(new Text("summary of " + activity.id(), activity.summary()));
        sentences.add(new Text("chooseFor of " + activity.id(), activity.chooseFor()));
        citations.add(text("activity " + activity.id(), activity.source()));
        activity.precautions().forEach(precaution -> citations.add(text("precaution of " + activity.id(), precaution.source())));
        activity.variants().forEach(variant -> citations.add(text("variant " + variant.id() + " of " + activity.id(), variant.source())));
    }

    private static void add(Schedule program, List<Text> sentences, List<Text> citations) {
        sentences.add(new Text("summary of " + program.id(), program.summary()));
        citations.add(text("program " + program.id(), program.source()));
    }

    private static void add(Lesson lesson, List<Text> sentences, List<Text> citations) {
        lesson.paragraphs().forEach(paragraph -> {
            sentences.add(new Text("lesson " + lesson.id(), paragraph.text()));
            citations.add(text("lesson " + lesson.id(), paragraph.source()));
        });
    }

    private static Text text(String of, Source source) {
        return new Text("source of " + of, source.citation());
    }
}
