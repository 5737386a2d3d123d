package org.dorsal.core.screening.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.ReviewLine;
import org.dorsal.core.screening.Screen;

/** A conversation about a topic: which screen is next, and what was answered. Not for use by several threads. */
final class Interview {
    private final Supplier<Topic> topics;
    private final Map<String, Answer> background;
    private final Map<String, Answer> kept;
    private final Optional<Instant> lastAnswered;
    private final Clock clock;
    private final Map<String, Replied> replies = new LinkedHashMap<>();
    private final Map<String, Set<Section>> opened = new HashMap<>();
    private Topic topic;
    private Course course;

    /**
     * @param topics what can be asked, as it is installed at each moment
     * @param background what is known without asking
     * @param kept earlier answers that still hold
     * @param lastAnswered when earlier answers were last given
     */
    Interview(Supplier<Topic> topics, Map<String, Answer> background, Map<String, Answer> kept, Optional<Instant> lastAnswered,
            Clock clock) {
        this.topics = topics;
        this.background = Map.copyOf(background);
        this.kept = Map.copyOf(kept);
        this.lastAnswered = lastAnswered;
        this.clock = clock;
        follow();
    }

    /** The screen to answer, as what is installed now has it. */
    Optional<Screen> screen() {
        follow();
        return course.current().map(p -> new Screen(p.question(), course.replied().size(), p.followsUp(), lastAnswered));
    }

    boolean isOver() {
        return course.current().isEmpty();
    }

    void reply(Reply reply) {
        Question question = course.current().orElseThrow(() -> new IllegalStateException("there is no screen to answer")).question();
        topic.reader().check(question, reply);
        Replied replied = new Replied(question, reply, clock.instant());
        replies.put(question.id(), replied);
        opened.put(question.id(), replied.reopens());
        follow();
    }

    boolean back() {
        Optional<Course.Put> previous = course.previous();
        previous.ifPresent(p -> reopen(p.question().id()));
        return previous.isPresent();
    }

    /** Goes back to the question answered last, wherever it stands. */
    boolean takeBackLast() {
        Optional<String> last = replies.keySet().stream().reduce((earlier, later) -> later);
        last.ifPresent(this::reopen);
        return last.isPresent();
    }

    List<ReviewLine> review() {
        return course.replied().stream().map(p -> p.question()).map(q -> new ReviewLine(q.id(), q.title(),
            ReplyReader.words(q, replies.get(q.id()).reply()))).toList();
    }

    void reopen(String question) {
        if (!replies.containsKey(question)) {
            throw new IllegalArgumentException("the question " + question + " was not answered in this screening");
        }
        forget(replies.get(question).question());
        follow();
    }

    Map<String, Answer> answers() {
        return course.answers();
    }

    /** What depends on an answer goes with it: follow-ups, and questions whose condition reads it. */
    private void forget(Question first) {
        Deque<Question> doomed = new ArrayDeque<>(List.of(first));
        while (!doomed.isEmpty()) {
            Question question = doomed.pop();
            replies.remove(question.id());
            opened.remove(question.id());
            Set<String> changed = new HashSet<>(topic.order().facts(question));
            topic.order().withFollowUps(question).forEach(q -> replies.remove(q.id()));
            replies.values().stream().map(Replied::question)
                .filter(q -> QuestionOrder.factsRead(q).stream().anyMatch(changed::contains)).forEach(doomed::push);
        }
    }

    /** A reply to a question that is not put any more is dropped; sections it opened stay open, so that this ends. */
    private void follow() {
        topic = topics.get();
        replies.values().removeIf(r -> topic.order().changed(r.question()));
        do {
            course = new Course(topic, background, stillKept(), replies, clock.instant());
        } while (replies.keySet().removeIf(id -> !course.puts(id)));
    }

    private Map<String, Answer> stillKept() {
        Set<Section> sections = opened.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return topic.without(sections, kept);
    }
}
