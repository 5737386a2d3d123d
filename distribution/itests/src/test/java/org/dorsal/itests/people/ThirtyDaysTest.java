package org.dorsal.itests.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dorsal.itests.people.LifeWithAStiffBack.Visit;
import org.dorsal.itests.people.LifeWithAStiffBack.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two hundred lives take a minute or two of a machine that has nothing else to do. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ThirtyDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 30;
    private static final int PEOPLE = 200;
    private final SimulatedPlatform platform = new SimulatedPlatform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void ofTwoHundredPeopleWithMildStiffnessHardlyAnybodyIsRefusedOnAnyDay() {
        long seed = Seed.printed("thirty days of two hundred people");
        List<Visit> visits = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(seed + person);
            visits.addAll(month(LifeWithAStiffBack.ofSomebody(platform, "person-" + person, random), random));
        }
        List<Visit> refused = visits.stream().filter(visit -> !visit.done() && !onlyOveruse(visit)).toList();
        System.out.println(visits.size() + " visits, " + refused.size() + " refused, "
            + visits.stream().filter(visit -> !visit.done() && onlyOveruse(visit)).count() + " adjustments put off by cool-down or cap");

        assertEquals(List.of(), visits.stream().filter(visit -> visit.open().isEmpty()).toList(), "a visit with nothing open");
        assertTrue(refused.size() * 100 <= visits.size() * 2, refused::toString);
    }

    @Test
    void whoAdjustsEveryDayIsHeldBackByCoolDownAndCapAloneAndAlwaysFindsExercises() {
        long seed = Seed.printed("thirty days of adjusting");
        for (int person = 0; person < 10; person++) {
            LifeWithAStiffBack life = LifeWithAStiffBack.ofSomebodyOtherwiseWell(platform, "adjuster-" + person,
                new Random(seed + person));
            List<Visit> visits = IntStream.range(0, DAYS).mapToObj(day -> on(day, life, Wish.TECHNIQUE)).toList();

            assertTrue(visits.stream().filter(visit -> !visit.done()).allMatch(ThirtyDaysTest::onlyOveruse), visits::toString);
            assertTrue(visits.stream().allMatch(ThirtyDaysTest::exercisesAreOpen), visits::toString);
            assertTrue(adjustmentsInAnyWeek(visits) <= 3, visits::toString);
            assertTrue(visits.stream().filter(Visit::done).count() >= 8, visits::toString);
        }
    }

    private List<Visit> month(LifeWithAStiffBack life, Random random) {
        double comes = 0.2 + 0.75 * random.nextDouble();
        return IntStream.range(0, DAYS).filter(day -> random.nextDouble() < comes)
            .mapToObj(day -> on(day, life, random.nextInt(4) == 0 ? Wish.TECHNIQUE : Wish.DESK_RESET)).toList();
    }

    private Visit on(int day, LifeWithAStiffBack life, Wish wish) {
        platform.time().set(FIRST.plusDays(day), LocalTime.MIDNIGHT);
        return life.visit(wish);
    }

    private static boolean onlyOveruse(Visit visit) {
        return visit.against().equals(Set.of("overuse"));
    }

    private static boolean exercisesAreOpen(Visit visit) {
        return visit.open().containsAll(Set.of("cat-cow", "thread-the-needle", "doorway-pectoral-stretch",
            "scapular-retraction"));
    }

    private static long adjustmentsInAnyWeek(List<Visit> visits) {
        return IntStream.rangeClosed(0, visits.size() - 7)
            .mapToLong(first -> visits.subList(first, first + 7).stream().filter(Visit::done).count()).max().orElse(0);
    }
}
