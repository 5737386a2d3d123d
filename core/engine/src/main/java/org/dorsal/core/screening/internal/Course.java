package org.dorsal.core.screening.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;
import org.dorsal.core.screening.internal.Conditions.Applies;

/**
 * How far the asking has come. Worked out afresh from all replies whenever one comes or goes, so that going back and
 * correcting need no undoing: a question whose condition no longer holds takes its answers with it.
 */
final class Course {
    /** A question that is put, and the line that opened it. */
    record Put(Question question, Optional<Line> followsUp) {
    }

    private final Topic topic;
    private final Map<String, Answer> background;
    private final Map<String, Answer> kept;
    private final Map<String, Replied> replies;
    private final Instant now;
    private final Map<String, Put> put = new java.util.LinkedHashMap<>();
    private final Map<String, Answer> asked = new HashMap<>();
    private final Set<String> doubted = new HashSet<>();
    private final Set<String> pending = new HashSet<>();
    private final Set<String> resting = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();

    /**
     * @param topic what can be asked
     * @param background what is known without asking
     * @param kept earlier answers that still hold, those of sections opened again left out
     * @param replies by question id
     */
    Course(Topic topic, Map<String, Answer> background, Map<String, Answer> kept, Map<String, Replied> replies, Instant now) {
        this.topic = topic;
        this.background = background;
        this.kept = kept;
        this.replies = replies;
        this.now = now;
        topic.order().roots().forEach(this::visit);
    }

    boolean puts(String question) {
        return put.containsKey(question);
    }

    /** The first question that is put and has no reply. */
    Optional<Put> current() {
        return put.values().stream().filter(p -> !replies.containsKey(p.question().id())).findFirst();
    }

    /** The questions put that have a reply, in the order of asking. */
    List<Put> replied() {
        return put.values().stream().filter(p -> replies.containsKey(p.question().id())).toList();
    }

    /** The question replied to that stands before the current one. */
    Optional<Put> previous() {
        Optional<Put> current = current();
        List<Put> all = new ArrayList<>(put.values());
        List<Put> before = current.map(c -> all.subList(0, all.indexOf(c))).orElse(all);
        return before.stream().filter(p -> replies.containsKey(p.question().id())).reduce((earlier, later) -> later);
    }

    /** What is known of the facts that this asks about, by fact. */
    Map<String, Answer> answers() {
        Map<String, Answer> answers = new TreeMap<>();
        topic.asked().forEach(fact -> answer(fact).ifPresent(a -> answers.put(fact, a)));
        return Collections.unmodifiableMap(answers);
    }

    private Optional<Answer> answer(String fact) {
        if (asked.containsKey(fact)) {
            return Optional.of(asked.get(fact));
        }
        if (doubted.contains(fact)) {
            return Optional.of(Answer.without(State.NOT_SURE, now));
        }
        if (pending.contains(fact)) {
            return Optional.empty();
        }
        if (skipped.contains(fact) && !resting.contains(fact)) {
            return Optional.of(Answer.without(State.SKIPPED, now));
        }
        return Optional.ofNullable(kept.get(fact));
    }

    private Map<String, Answer> known() {
        Map<String, Answer> known = new HashMap<>(background);
        known.putAll(answers());
        return known;
    }

    private Applies applies(Question question) {
        return question.when().isEmpty() ? Applies.YES : Conditions.applies(question.when(), known(), topic.facts());
    }

    private void visit(Question root) {
        Set<String> facts = topic.askedBy(root);
        if (facts.isEmpty()) {
            return;
        }
        switch (applies(root)) {
            case NO: skipped.addAll(facts); break;
            case OPEN: pending.addAll(facts); break;
            default: putIfDue(root, facts); break;
        }
    }

    private void putIfDue(Question root, Set<String> facts) {
        if (!facts.stream().allMatch(fact -> holds(root, fact))) {
            put(root, Optional.empty());
        } else {
            resting.addAll(facts);
        }
    }

    /** That a question was skipped earlier says nothing now that its condition holds. */
    private boolean holds(Question root, String fact) {
        if (asked.containsKey(fact)) {
            return true;
        }
        Answer answer = kept.get(fact);
        return answer != null && !(answer.state() == State.SKIPPED && root.when().isPresent() && root.facts().contains(fact));
    }

    private void put(Question question, Optional<Line> followsUp) {
        if (put.putIfAbsent(question.id(), new Put(question, followsUp)) != null) {
            return;
        }
        Replied replied = replies.get(question.id());
        if (replied == null) {
            pending.addAll(topic.askedBy(question));
            return;
        }
        take(replied);
        followUps(replied);
    }

    private void take(Replied replied) {
        topic.reader().read(replied.question(), replied.reply(), replied.at()).forEach((fact, answer) -> {
            if (topic.asked().contains(fact)) {
                asked.merge(fact, answer, (one, other) -> Joined.of(topic.facts().get(fact), one, other));
            }
        });
    }

    private void followUps(Replied replied) {
        List<Line> lines = replied.question().lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean marked = replied.marks(i);
            boolean unsure = replied.doubts(i);
            topic.order().followUp(line).forEach(next -> {
                if (marked) {
                    open(next, line);
                } else {
                    (unsure ? doubted : skipped).addAll(topic.askedBy(next));
                }
            });
        }
    }

    private void open(Question next, Line line) {
        Applies applies = applies(next);
        if (applies == Applies.YES) {
            put(next, Optional.of(line));
        } else {
            (applies == Applies.NO ? skipped : pending).addAll(topic.askedBy(next));
        }
    }
}
