package org.dorsal.core.content.internal.pack;

import java.util.List;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.RuleCondition;

/**
 * What a pack carries, as far as it could be read. Lists are in the order of the files' names, and within a file in its
 * order.
 *
 * @param conditions those of all rules, also of those whose check could not be read whole
 */
public record PackContent(List<Fact> facts, List<Question> questions, List<CheckDefinition> checks, List<RuleCondition> conditions,
        List<OfferedActivity> activities, List<Schedule> programs, List<Lesson> lessons) {

    /** What an activity is. */
    public enum Kind { TECHNIQUE, EXERCISE }

    public record OfferedActivity(Kind kind, Activity activity) {
    }

    public PackContent {
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
        checks = List.copyOf(checks);
        conditions = List.copyOf(conditions);
        activities = List.copyOf(activities);
        programs = List.copyOf(programs);
        lessons = List.copyOf(lessons);
    }
}
