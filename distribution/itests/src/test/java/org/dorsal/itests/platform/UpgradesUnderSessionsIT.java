package org.dorsal.itests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Wish;
import org.dorsal.itests.exam.InsidePlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pack is upgraded again and again while people exercise; now and then an edition closes everything, the next opens it. */
@InsidePlatform
class UpgradesUnderSessionsIT {
    private static final int UPGRADES = Integer.getInteger("org.dorsal.upgrades", 30);
    private static final int EACH_THAT_CLOSES = 10;
    private static final int PEOPLE = 3;

    private final AtomicReference<Closings> closings = new AtomicReference<>(Closings.NONE);
    private List<Exerciser> people;
    private PackOperations packs;

    @BeforeEach
    void waitUntilAllIsThere() {
        packs = Inside.service(PackOperations.class);
        people = IntStream.range(0, PEOPLE).mapToObj(n -> new Exerciser("person" + n, closings::get)).toList();
        Inside.awaitAllOpen();
    }

    @Test
    void noStepFailsAndNoneIsShownThatACheckInForceForbids() throws Exception {
        change(new Wish.Install(List.of(neck(0).toString())));
        List<Thread> threads = people.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        try {
            for (int upgrade = 1; upgrade <= UPGRADES; upgrade++) {
                awaitAll("another session is done, so that sessions meet each edition", Exerciser::finished);
                upgrade(upgrade);
            }
        } finally {
            people.forEach(Exerciser::stop);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        report();

        assertEquals(Set.of(), people.stream().flatMap(person -> person.complaints().stream())
            .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void upgrade(int number) throws IOException {
        if (number % EACH_THAT_CLOSES != 0) {
            change(new Wish.Upgrade(List.of(neck(number).toString())));
            return;
        }
        closings.updateAndGet(Closings::closing);
        change(new Wish.Upgrade(List.of(neck(number).toString())));
        closings.updateAndGet(Closings::closed);
        awaitAll("everybody is turned away", Exerciser::turnedAway);
        closings.updateAndGet(Closings::opening);
        change(new Wish.Rollback());
        closings.updateAndGet(Closings::open);
    }

    private void awaitAll(String what, ToIntFunction<Exerciser> count) {
        for (Exerciser person : people) {
            int before = count.applyAsInt(person);
            Inside.await(what, () -> count.applyAsInt(person) > before, person::complaints);
        }
    }

    private void change(Wish wish) {
        try (Proposal proposal = packs.propose(wish)) {
            packs.carryOut(proposal, EnumSet.allOf(Consent.class));
        }
    }

    private Path neck(int edition) throws IOException {
        Path given = Files.createTempDirectory(Path.of(System.getProperty("user.home")), "given");
        String when = edition > 0 && edition % EACH_THAT_CLOSES == 0 ? "neck_stiff || pain_nrs >= 0" : "neck_stiff && pain_nrs >= 6";
        return NeckPack.of("1.0." + edition).consultingWhen(when).folderIn(given);
    }

    private void report() {
        Duration gap = people.stream().map(Exerciser::longestGap).max(Comparator.naturalOrder()).orElseThrow();
        System.out.printf("%d upgrades, %d of them closing and rolled back: %d sessions done, %d turned away, %d steps; "
            + "longest without a step to show: %d ms%n", UPGRADES, UPGRADES / EACH_THAT_CLOSES,
            people.stream().mapToInt(Exerciser::finished).sum(), people.stream().mapToInt(Exerciser::turnedAway).sum(),
            people.stream().mapToInt(Exerciser::steps).sum(), gap.toMillis());
    }
}
