package org.dorsal.itests.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryFactTest {
    @TempDir
    static Path home;
    private static SimulatedPlatform platform;

    @BeforeAll
    static void start() {
        platform = new SimulatedPlatform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void probe() throws Exception { java.nio.file.Files.writeString(Path.of("/tmp/w/sim-cp.txt"), System.getProperty("java.class.path"));
        TellingValues values = new TellingValues(platform.packs().checks());
        int n = 0; int closed = 0;
        long t = System.nanoTime();
        for (Provided<Fact> p : platform.catalogue().facts().values()) {
            for (FactValue v : values.of(p.what())) {
                n++;
                Verdict facts = platform.screenings().judge(Map.of(p.what().id(), v), Unanswered.NO, Phase.BEFORE);
                if (p.what().origin() != Fact.Origin.PERSON) continue;
                String screens;
                try {
                    screens = new HonestPerson(platform.catalogue(), Map.of(p.what().id(), v)).screened(platform.screenings(), "p" + n).assessment().level().word();
                } catch (NoFittingLineException e) { screens = "nofit " + e.getMessage(); }
                if (!screens.equals(facts.assessment().level().word()))
                    System.out.println(p.what().id() + "=" + v.words() + " facts " + facts.assessment().level().word() + " screens " + screens);
            }
        }
        System.out.println(n + " in " + (System.nanoTime() - t) / 1000000 + " ms; " + platform.catalogue().facts().size());
        t = System.nanoTime();
        for (int i = 0; i < 2000; i++) platform.screenings().judge(Map.of("pain_nrs", FactValue.of(4)), Unanswered.NO, Phase.BEFORE);
        System.out.println((System.nanoTime() - t) / 2000000 + " us each");
    }
}
