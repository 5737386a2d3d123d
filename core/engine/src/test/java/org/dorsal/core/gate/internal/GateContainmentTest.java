package org.dorsal.core.gate.internal;

import static org.dorsal.core.gate.internal.ManualGate.catalogue;
import static org.dorsal.core.gate.internal.ManualGate.causes;
import static org.dorsal.core.given.Given.finding;
import static org.dorsal.core.given.Given.flag;
import static org.dorsal.core.given.Given.no;
import static org.dorsal.core.given.Given.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.UndeclaredFactException;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A check that fails leaves the others heard, and nothing permitted. */
class GateContainmentTest {
    private static final Variant STRETCH = variant("stretch", Demand.CHEST_STRETCH);
    private static final ACheck SOUND = ACheck.called("sound").finding(finding("bones", Level.CAUTION));

    private final ManualGate guarded = new ManualGate();

    @AfterEach
    void close() {
        guarded.close();
    }

    @Test
    void aCheckThatThrowsLeavesTheOthersHeardAndNothingPermitted() {
        assertContained(Cause.THREW, evidence -> {
            throw new IllegalStateException("no");
        });
    }

    @Test
    void aCheckThatRecursesWithoutEndIsContained() {
        assertContained(Cause.THREW, this::recurse);
    }

    @Test
    void aCheckWhoseClassesAreGoneIsContained() {
        assertContained(Cause.THREW, evidence -> {
            throw new NoClassDefFoundError("gone");
        });
    }

    @Test
    void aCheckThatReturnsNullIsContained() {
        assertContained(Cause.RETURNED_NULL, evidence -> null);
    }

    @Test
    void aCheckWhoseListHoldsNullIsContained() {
        assertContained(Cause.RETURNED_NULL, evidence -> Arrays.asList(finding("one", Level.CAUTION), null));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aCheckWhoseListHoldsSomethingElseIsContained() {
        assertContained(Cause.THREW, evidence -> (List) List.of("not a finding"));
    }

    @Test
    void aCheckThatHangsIsContained() {
        assertContained(Cause.TIMED_OUT, evidence -> guarded.hang());
    }

    @Test
    void aCheckThatCannotBeInterruptedIsContained() {
        assertContained(Cause.TIMED_OUT, evidence -> guarded.hangWhateverComes());
    }

    @Test
    void aCheckThatReadsAnUndeclaredFactIsContainedEvenIfItHidesThat() {
        assertContained(Cause.THREW, evidence -> {
            try {
                evidence.value("pregnancy");
            } catch (UndeclaredFactException hidden) {
                return List.of();
            }
            return List.of();
        });
    }

    @Test
    void aCheckThatReadsAFactNobodyDefinesIsNotHeardAndNothingIsPermitted() {
        AtomicInteger heard = new AtomicInteger();
        ACheck reader = ACheck.called("reader").reading("unheard_of").judging(evidence -> {
            heard.incrementAndGet();
            return List.of();
        });
        Assessment assessment = guarded.assess(SOUND, reader);
        assertEquals(List.of(new Indeterminate("reader", "pack", Cause.UNDEFINED_FACT, "unheard_of")), assessment.indeterminate());
        assertEquals(0, heard.get());
        assertFalse(assessment.permits(STRETCH));
    }

    private void assertContained(Cause cause, Function<Evidence, List<Finding>> fault) {
        Assessment assessment = guarded.assess(catalogue(List.of(flag("pregnancy")), ACheck.called("faulty").judging(fault), SOUND), Map.of());
        assertEquals(List.of(cause), causes(assessment));
        assertEquals("faulty", assessment.indeterminate().get(0).check());
        assertEquals(List.of("bones"), assessment.findings().stream().map(f -> f.finding().rule()).toList());
        assertFalse(assessment.permits(STRETCH));
    }

    private List<Finding> recurse(Evidence evidence) {
        List<Finding> found = recurse(evidence);
        return new ArrayList<>(found);
    }
}
