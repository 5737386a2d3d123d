package org.dorsal.tck.internal.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.guard.Waiting;

/** How a check answered about many samples: alone, once more the other way round, and to several at once. */
public final class Trial {
    /** Named in the report: with it, the samples are the same again. */
    public static final long SEED = 20260101;
    /** A twentieth of what all checks of an assessment have together. */
    public static final Duration LONGEST = Duration.ofMillis(50);
    private static final Duration LONGEST_MEMORY = Duration.ofSeconds(2);
    private static final int THREADS = 4;
    /** Enough to see that a check is slow. */
    private static final int SOME = 16;
    /** So many are asked about again, and by several at once. */
    private static final int REPEATED = 1_000;
    private static final int SLOWEST = 3;
    private static final int REPEATED_FOR_TIME = 7;

    /** A sample that takes its time, at its best of several. */
    public record Slow(Sample sample, Duration best) {
    }

    /** A sample that was answered differently. */
    public record Difference(Sample sample, Outcome one, Outcome other) {
        @Override
        public String toString() {
            return sample + " gave " + one + ", then " + other;
        }
    }

    /** Two samples of which the second was answered less strictly than the first. */
    public record Lowered(String fact, Sample from, Outcome before, Sample to, Outcome after) {
        @Override
        public String toString() {
            return from + " gave " + before + "; " + to + " gave " + after;
        }
    }

    /** A sample, and what was thrown about it. */
    public record Faulty(Sample sample, Thrown thrown) {
    }

    private final CheckUnderTrial subject;
    private final Samples samples;
    private final List<Sample> asked;
    private final List<Outcome> first;
    private final List<Integer> repeated;
    private final List<Outcome> second;
    private final List<List<Outcome>> atOnce;
    private final Optional<Slow> slowest;
    private final boolean remembers;

    /** Holds the trial, for so long at most. */
    public Trial(CheckUnderTrial subject, Duration longest) {
        long begun = System.nanoTime();
        long half = begun + longest.toNanos() / 2;
        long whole = begun + longest.toNanos();
        this.subject = subject;
        this.samples = new Samples(subject.phases(), subject.facts(), subject.undefined(), SEED);
        this.asked = samples.all();
        this.first = first(half);
        this.repeated = isThorough() ? IntStream.range(0, REPEATED).map(i -> i % asked.size()).boxed().toList() : List.of();
        this.second = turned(Questioning.ask(subject.check(), samples(turned(repeated)), whole));
        this.slowest = comesBack() ? slow() : Optional.empty();
        this.atOnce = atOnce(whole);
        this.remembers = isThorough() && remembers(whole);
    }

    /** One that takes its time, or never comes back, is asked no more than is needed to say so. */
    private List<Outcome> first(long until) {
        int some = Math.min(SOME, asked.size());
        List<Outcome> outcomes = new ArrayList<>(Questioning.ask(subject.check(), asked.subList(0, some), until));
        List<Sample> others = asked.subList(some, asked.size());
        outcomes.addAll(isSlow(outcomes) || !comesBack(outcomes) ? Collections.nCopies(others.size(), Outcome.NOT_ASKED)
            : Questioning.ask(subject.check(), others, until));
        return List.copyOf(outcomes);
    }

    /** Whether it was asked about every sample. */
    public boolean isComplete() {
        return answered() == asked.size();
    }

    /** Whether it was asked about all that there was time for, and not only about what shows that it takes too long. */
    public boolean isThorough() {
        return comesBack() && !isSlow();
    }

    private boolean isSlow() {
        return isSlow(first);
    }

    /** By half of those that were answered, as the first call may prepare things. */
    private static boolean isSlow(List<Outcome> outcomes) {
        List<Long> nanos = outcomes.stream().filter(Outcome::hasFound).map(Outcome::nanos).sorted().toList();
        return !nanos.isEmpty() && nanos.get(nanos.size() / 2) > LONGEST.toNanos();
    }

    public Place place() {
        return Place.of("check " + subject.id());
    }

    public CheckUnderTrial subject() {
        return subject;
    }

    /** How many samples were answered. */
    public int answered() {
        return (int) first.stream().filter(outcome -> outcome.kind() != Outcome.Kind.NOT_ASKED).count();
    }

    /** Whether no combination of the values tried out was left out. */
    public boolean isExhaustive() {
        return samples.isExhaustive() && isComplete() && subject.undefined().isEmpty();
    }

    /** Whether every call came back by itself. */
    public boolean comesBack() {
        return comesBack(first);
    }

    private static boolean comesBack(List<Outcome> outcomes) {
        return outcomes.stream().noneMatch(outcome -> outcome.kind() == Outcome.Kind.CUT_OFF || outcome.kind() == Outcome.Kind.STUCK);
    }

    /** The sample that it did not come back about. */
    public Optional<Sample> neverEnding() {
        return firstWith(outcome -> outcome.kind() == Outcome.Kind.CUT_OFF || outcome.kind() == Outcome.Kind.STUCK);
    }

    /** Whether the thread that it did not come back on could not be interrupted. */
    public boolean isStuck() {
        return Stream.of(List.of(first, second), atOnce).flatMap(List::stream).flatMap(List::stream)
            .anyMatch(outcome -> outcome.kind() == Outcome.Kind.STUCK);
    }

    /** The first sample with such an outcome. */
    public Optional<Sample> firstWith(Predicate<Outcome> wanted) {
        return IntStream.range(0, asked.size()).filter(i -> wanted.test(first.get(i))).mapToObj(asked::get).findFirst();
    }

    /** The first thing thrown of a kind about samples of a kind. */
    public Optional<Faulty> thrown(Thrown.Kind kind, Predicate<Sample> wanted) {
        return IntStream.range(0, asked.size()).filter(i -> wanted.test(asked.get(i)))
            .filter(i -> first.get(i).thrown().filter(thrown -> thrown.kind() == kind).isPresent())
            .mapToObj(i -> new Faulty(asked.get(i), first.get(i).thrown().orElseThrow())).findFirst();
    }

    /** All outcomes, in no particular order. */
    public Stream<Outcome> outcomes() {
        return first.stream();
    }

    /** The facts that it looked at, for whatever sample. */
    public Set<String> looked() {
        Set<String> looked = new TreeSet<>();
        first.forEach(outcome -> looked.addAll(outcome.looked()));
        return looked;
    }

    /** What was answered otherwise when it was asked about once more. */
    public Optional<Difference> unsteady() {
        return IntStream.range(0, second.size()).filter(i -> differ(first.get(repeated.get(i)), second.get(i)))
            .mapToObj(i -> new Difference(asked.get(repeated.get(i)), first.get(repeated.get(i)), second.get(i))).findFirst();
    }

    /** Whether it holds on to what it was shown of a person. */
    public boolean remembers() {
        return remembers;
    }

    /** What was answered otherwise when several asked at once. */
    public Optional<Difference> unsafeForThreads() {
        return atOnce.stream().flatMap(outcomes -> IntStream.range(0, outcomes.size())
            .filter(i -> differ(first.get(repeated.get(i)), outcomes.get(i)))
            .mapToObj(i -> new Difference(asked.get(repeated.get(i)), first.get(repeated.get(i)), outcomes.get(i)))).findFirst();
    }

    private static boolean differ(Outcome one, Outcome other) {
        boolean both = one.kind() != Outcome.Kind.NOT_ASKED && other.kind() != Outcome.Kind.NOT_ASKED;
        return both && !one.isLike(other);
    }

    /** Of the slowest, how fast it is at its best. */
    public Optional<Slow> slowest() {
        return slowest;
    }

    /** A worse answer with a lower level, or with something open that was closed. */
    public Optional<Lowered> lowered() {
        return lowered(Step.Kind.WORSE, false);
    }

    /** Not being sure with a lower level than one of the values that may be. */
    public Optional<Lowered> takenLightly() {
        return lowered(Step.Kind.NOT_SURE, false);
    }

    /** An unanswered fact with a higher level than its normal value. */
    public Optional<Lowered> heldAgainst() {
        return lowered(Step.Kind.UNANSWERED, true);
    }

    private Optional<Lowered> lowered(Step.Kind kind, boolean turned) {
        return samples.steps().stream().filter(step -> step.kind() == kind).map(step -> {
            int from = turned ? step.to() : step.from();
            int to = turned ? step.from() : step.to();
            return new Lowered(step.fact(), asked.get(from), first.get(from), asked.get(to), first.get(to));
        }).filter(Trial::isLower).findFirst();
    }

    private static boolean isLower(Lowered pair) {
        Outcome before = pair.before();
        Outcome after = pair.after();
        return before.hasFound() && after.hasFound() && (isBelow(before, after) || !after.closed().containsAll(before.closed()));
    }

    private static boolean isBelow(Outcome before, Outcome after) {
        return before.level().isPresent() && (after.level().isEmpty() || after.level().get().compareTo(before.level().get()) < 0);
    }

    /** Whatever time is left: of too few, none can be called the best. */
    private Optional<Slow> slow() {
        long until = System.nanoTime() + LONGEST.multipliedBy(SLOWEST * REPEATED_FOR_TIME * 10L).toNanos();
        List<Integer> slow = IntStream.range(0, first.size()).filter(i -> first.get(i).hasFound()).boxed()
            .sorted(Comparator.comparing(i -> -first.get(i).nanos())).limit(SLOWEST).toList();
        return slow.stream().map(asked::get).map(sample -> {
            List<Outcome> again = Questioning.ask(subject.check(), Collections.nCopies(REPEATED_FOR_TIME, sample), until);
            long best = again.stream().filter(Outcome::hasFound).mapToLong(Outcome::nanos).min().orElse(0);
            return new Slow(sample, Duration.ofNanos(best));
        }).max(Comparator.comparing(Slow::best));
    }

    private List<List<Outcome>> atOnce(long until) {
        List<Questioning> all = new ArrayList<>();
        List<List<Integer>> orders = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < THREADS && !repeated.isEmpty(); i++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, repeated.size()).boxed().toList());
            Collections.shuffle(order, random);
            orders.add(order);
            all.add(Questioning.begin(subject.check(), samples(order.stream().map(repeated::get).toList()), until));
        }
        List<List<Outcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Outcome> shuffled = all.get(i).end();
            Outcome[] inOrder = new Outcome[shuffled.size()];
            for (int j = 0; j < inOrder.length; j++) {
                inOrder[orders.get(i).get(j)] = shuffled.get(j);
            }
            outcomes.add(List.of(inOrder));
        }
        return outcomes;
    }

    private boolean remembers(long until) {
        Questioning questioning = Questioning.begin(subject.check(), asked.subList(0, 1), until);
        questioning.end();
        return !Waiting.isCollected(LONGEST_MEMORY, questioning.last());
    }

    private List<Sample> samples(List<Integer> places) {
        return places.stream().map(asked::get).toList();
    }

    private static <T> List<T> turned(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }
}
