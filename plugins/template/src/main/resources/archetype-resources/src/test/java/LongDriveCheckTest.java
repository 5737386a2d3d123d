package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;
import org.junit.jupiter.api.Test;

class LongDriveCheckTest {
    @Test
    void fourHoursAtTheWheelAreMany() {
        assertEquals(List.of("stiff-from-driving"), found(new Driven(Evidence.Knowledge.KNOWN, 4)));
        assertEquals(List.of(), found(new Driven(Evidence.Knowledge.KNOWN, 3)));
    }

    @Test
    void whoIsNotSureMayHaveDrivenForLong() {
        assertEquals(List.of("stiff-from-driving"), found(new Driven(Evidence.Knowledge.NOT_SURE, 0)));
    }

    @Test
    void whatIsStillToBeAskedIsHeldAgainstNobody() {
        assertEquals(List.of(), found(new Driven(Evidence.Knowledge.UNANSWERED, 0)));
    }

    private static List<String> found(Evidence evidence) {
        return new LongDriveCheck().assess(evidence).stream().map(finding -> finding.rule()).toList();
    }

    /** What is known of the hours at the wheel. */
    private record Driven(Knowledge known, int hours) implements Evidence {
        @Override
        public Instant time() {
            return Instant.EPOCH;
        }

        @Override
        public Phase phase() {
            return Phase.BEFORE;
        }

        @Override
        public Knowledge knowledge(String fact) {
            return known;
        }

        @Override
        public Optional<FactValue> value(String fact) {
            return known == Knowledge.KNOWN ? Optional.of(FactValue.of(hours)) : Optional.empty();
        }
    }
}
