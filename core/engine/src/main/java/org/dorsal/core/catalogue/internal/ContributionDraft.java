package org.dorsal.core.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.catalogue.CatalogueProblem;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provider;

/** A contribution being put together. */
public final class ContributionDraft {
    /** The name of a check service that has not said its name, or cannot. */
    static final String UNNAMED = "(unnamed check)";

    private final long bundle;
    private final Provider by;
    private final Set<String> announced;
    private final List<OfferedActivity> activities = new ArrayList<>();
    private final List<Schedule> programs = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<InstalledCheck> checks = new ArrayList<>();
    private final Set<String> withheld = new HashSet<>();
    private final List<CatalogueProblem> problems = new ArrayList<>();

    public ContributionDraft(long bundle, Provider by, Set<String> announced) {
        this.bundle = bundle;
        this.by = by;
        this.announced = announced;
    }

    public ContributionDraft add(OfferedActivity activity) {
        activities.add(activity);
        return this;
    }

    public ContributionDraft add(Schedule program) {
        programs.add(program);
        return this;
    }

    public ContributionDraft add(Fact fact) {
        facts.add(fact);
        return this;
    }

    public ContributionDraft add(Question question) {
        questions.add(question);
        return this;
    }

    public ContributionDraft add(Lesson lesson) {
        lessons.add(lesson);
        return this;
    }

    public ContributionDraft add(InstalledCheck check) {
        checks.add(check);
        return this;
    }

    /** Says that a check service is there but not in force. */
    public ContributionDraft withhold(String check) {
        withheld.add(check);
        return this;
    }

    public ContributionDraft report(String what, String next) {
        problems.add(new CatalogueProblem(by, what, next));
        return this;
    }

    public Contribution contribution() {
        return new Contribution(bundle, by, announced, activities, programs, facts, questions, lessons, checks, withheld,
            problems);
    }
}
