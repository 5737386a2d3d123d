package org.dorsal.tck.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Evidence.Knowledge;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.api.safety.UndeclaredFactException;
import org.osgi.service.component.annotations.Component;

/** Checks that answer as they must not. */
public final class BadAnswers {
    private static final String CHARACTER = "pain_character";

    private BadAnswers() {
    }

    @Component(service = SafetyCheck.class)
    public static final class Throws extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            if (evidence.value(PAIN).equals(Optional.of(FactValue.of(9)))) {
                throw new IllegalStateException("nine is too much");
            }
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class RecursesWithoutEnd extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return evidence.atLeast(PAIN, 10) ? assess(evidence) : super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class CannotBearUnanswered extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            if (evidence.knowledge(PAIN) == Knowledge.UNANSWERED) {
                evidence.value(PAIN).orElseThrow();
            }
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class CannotBearNotSure extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            if (evidence.knowledge(PAIN) == Knowledge.NOT_SURE) {
                evidence.value(PAIN).orElseThrow();
            }
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class ReturnsNull extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            List<Finding> findings = super.assess(evidence);
            return findings.isEmpty() ? null : findings;
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class ReturnsNullElement extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return Arrays.asList(super.assess(evidence).stream().findFirst().orElse(null));
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class SteersTheTerminal extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return evidence.possibly(FEVER) || evidence.atLeast(PAIN, 7)
                ? List.of(Finding.of("hot", Level.CONSULT, Set.of(), "Hot\u001b[2J.", "Rest.", new Source("A book", Mark.OWN_PROPOSAL))) : List.of();
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class NamesTwoRulesAlike extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            List<Finding> findings = new ArrayList<>();
            if (evidence.possibly(FEVER)) {
                findings.add(finding("hurts", Level.CONSULT));
            }
            if (evidence.atLeast(PAIN, 7)) {
                findings.add(HURTS);
            }
            return findings;
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class ChangesTheEvidence extends Judgement {
        @Override
        public Set<String> reads() {
            return Set.of(PAIN, FEVER, CHARACTER);
        }

        @Override
        public List<Finding> assess(Evidence evidence) {
            evidence.value(CHARACTER).filter(value -> value instanceof FactValue.Words words && words.all().contains("dull"))
                .ifPresent(value -> ((FactValue.Words) value).all().remove("dull"));
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class ReadsSecretly extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            try {
                evidence.value("age_years");
            } catch (UndeclaredFactException swallowed) {
                return super.assess(evidence);
            }
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class ReadsInVain extends Judgement {
        @Override
        public Set<String> reads() {
            return Set.of(PAIN, FEVER, CHARACTER);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class ReadsWhatNobodyDefines extends Judgement {
        @Override
        public Set<String> reads() {
            return Set.of(PAIN, FEVER, "feverish");
        }

        @Override
        public List<Finding> assess(Evidence evidence) {
            evidence.knowledge("feverish");
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class RemembersWhomItSaw extends Judgement {
        private final AtomicInteger feverish = new AtomicInteger();

        @Override
        public List<Finding> assess(Evidence evidence) {
            boolean manyBefore = evidence.possibly(FEVER) && feverish.incrementAndGet() > 200;
            return manyBefore ? List.of(HOT, HURTS) : super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class KeepsTheLastPerson extends Judgement {
        private volatile Evidence last;

        @Override
        public List<Finding> assess(Evidence evidence) {
            last = evidence;
            return super.assess(last);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class LooksAtTheClock extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return LocalDate.now().isBefore(LocalDate.MIN) ? List.of() : super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class CouldTellTheWorld extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            if (evidence.time().equals(Instant.MAX)) {
                tell();
            }
            return super.assess(evidence);
        }

        private static void tell() {
            try (Socket world = new Socket("example.org", 80)) {
                world.shutdownOutput();
            } catch (IOException offline) {
                throw new UncheckedIOException(offline);
            }
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class MixesUpThreads extends Judgement {
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        public List<Finding> assess(Evidence evidence) {
            boolean others = inside.incrementAndGet() > 1;
            for (int i = 0; i < 1_000 && inside.get() == 1; i++) {
                Thread.onSpinWait();
            }
            others |= inside.get() > 1;
            inside.decrementAndGet();
            return others ? List.of() : super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class TakesMuchPainForNone extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            boolean most = evidence.value(PAIN).equals(Optional.of(FactValue.of(10)));
            return most && !evidence.possibly(FEVER) ? List.of() : super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class OpensWhatALighterFindingCloses extends Judgement {
        private static final Finding GRAVER = Finding.of("graver", Level.CAUTION, Set.of(Demand.KNEELING), "This is too much for today.",
            "Rest, and ask a physician if it stays so.", new Source("A guideline of 2024, page 12", Mark.OWN_PROPOSAL));

        @Override
        public List<Finding> assess(Evidence evidence) {
            boolean most = evidence.knowledge(PAIN) == Knowledge.KNOWN && evidence.atLeast(PAIN, 9);
            boolean any = evidence.knowledge(PAIN) == Knowledge.NOT_SURE && !evidence.possibly(FEVER);
            return any ? List.of(GRAVER, HURTS) : most && !evidence.possibly(FEVER) ? List.of(GRAVER) : super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class TakesNotSureLightly extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return evidence.value(FEVER).equals(Optional.of(FactValue.YES)) ? List.of(HOT)
                : evidence.atLeast(PAIN, 7) ? List.of(HURTS) : List.of();
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class HoldsSilenceAgainstPeople extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return evidence.knowledge(PAIN) == Knowledge.UNANSWERED ? List.of(HURTS, HOT) : super.assess(evidence);
        }
    }
}
