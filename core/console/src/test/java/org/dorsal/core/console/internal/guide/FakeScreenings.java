package org.dorsal.core.console.internal.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.ReviewLine;
import org.dorsal.core.screening.Screen;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.SymptomInquiry;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;

/** Screenings that ask what they are told to ask, and keep what was answered. */
public final class FakeScreenings implements Screenings {
    private final List<Question> questions;
    private final Verdict verdict;
    private final List<Question> inquiry;
    public final List<String> replies = new ArrayList<>();
    public final List<String> inquiryReplies = new ArrayList<>();
    public Optional<Verdict> standing = Optional.empty();
    /** The verdict in the end, where it is another than the one foreseen. */
    public Optional<Verdict> whenFinished = Optional.empty();
    /** What is asked when an activity has ended, besides pain and relief. */
    public List<Question> afterwards = List.of();
    public boolean emergencyAfterFirst;
    public int warmedUp;

    public FakeScreenings(List<Question> questions, Verdict verdict, List<Question> inquiry) {
        this.questions = questions;
        this.verdict = verdict;
        this.inquiry = inquiry;
    }

    @Override
    public Screening begin(String person) {
        return new Asked();
    }

    @Override
    public Optional<Verdict> current(String person) {
        return standing;
    }

    @Override
    public Verdict attest(String person, Map<String, FactValue> facts, Unanswered unanswered) {
        throw new UnsupportedOperationException("a person is asked, nobody attests");
    }

    @Override
    public Verdict judge(Map<String, FactValue> facts, Unanswered unanswered, Phase phase) {
        throw new UnsupportedOperationException("a person is asked, nobody judges");
    }

    @Override
    public Assessment judgeAgain(String person, Map<String, Answer> told) {
        throw new UnsupportedOperationException("a person is asked, nobody judges");
    }

    @Override
    public SymptomInquiry inquire() {
        return new Inquired(inquiry);
    }

    @Override
    public SymptomInquiry inquireAfter(Map<String, Answer> told, int painAfter) {
        return new Inquired(afterwards);
    }

    @Override
    public void warmUp() {
        warmedUp++;
    }

    @Override
    public void prepare() {
    }

    private static String words(Question question, Reply reply) {
        String number = reply.number().isPresent() ? " number " + (int) reply.number().getAsDouble() : "";
        return question.id() + reply.marked().stream().sorted().toList() + "?" + reply.notSure().stream().sorted().toList() + number;
    }

    private static Screen screen(Question question, int asked) {
        return new Screen(question, asked, Optional.empty(), Optional.empty());
    }

    private final class Asked implements Screening {
        private int next;
        private int reopened = -1;

        @Override
        public Optional<Screen> screen() {
            if (endedInEmergency()) {
                return Optional.empty();
            }
            int at = reopened >= 0 ? reopened : next;
            return at < questions.size() ? Optional.of(FakeScreenings.screen(questions.get(at), at)) : Optional.empty();
        }

        @Override
        public void reply(Reply reply) {
            replies.add(words(screen().orElseThrow().question(), reply));
            if (reopened >= 0) {
                reopened = -1;
            } else {
                next++;
            }
        }

        @Override
        public boolean back() {
            if (next == 0) {
                return false;
            }
            next--;
            return true;
        }

        @Override
        public List<ReviewLine> review() {
            return questions.stream().limit(next).map(q -> new ReviewLine(q.id(), q.title(), "answered")).toList();
        }

        @Override
        public void reopen(String question) {
            reopened = questions.stream().map(Question::id).toList().indexOf(question);
        }

        @Override
        public boolean endedInEmergency() {
            return emergencyAfterFirst && next > 0;
        }

        @Override
        public Verdict prospect() {
            return verdict;
        }

        @Override
        public Verdict finish() {
            standing = whenFinished.or(() -> Optional.of(verdict));
            return standing.get();
        }
    }

    private final class Inquired implements SymptomInquiry {
        private final List<Question> inquiry;
        private final Map<String, Answer> answers = new TreeMap<>();
        private int next;

        private Inquired(List<Question> inquiry) {
            this.inquiry = inquiry;
        }

        @Override
        public Optional<Screen> screen() {
            return next < inquiry.size() ? Optional.of(FakeScreenings.screen(inquiry.get(next), next)) : Optional.empty();
        }

        @Override
        public void reply(Reply reply) {
            inquiryReplies.add(words(inquiry.get(next), reply));
            inquiry.get(next).facts().forEach(fact -> answers.put(fact, Answer.without(Answer.State.NONE_OF_THESE, Samples.NOW)));
            next++;
        }

        @Override
        public boolean back() {
            next = Math.max(0, next - 1);
            return next > 0;
        }

        @Override
        public Map<String, Answer> answers() {
            return answers;
        }
    }
}
