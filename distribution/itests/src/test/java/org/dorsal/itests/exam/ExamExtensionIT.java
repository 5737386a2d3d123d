package org.dorsal.itests.exam;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;

/** That a green test within the framework means something: a wrong one is red. */
class ExamExtensionIT {

    @Test
    void aWrongAssertionWithinTheFrameworkIsRedAndARightOneGreen() {
        EngineExecutionResults results = run(FailingProbe.class);

        results.testEvents().assertThatEvents()
            .haveExactly(1, event(test("holdsInsideTheFramework"), finishedSuccessfully()))
            .haveExactly(1, event(test("isWrong"),
                finishedWithFailure(instanceOf(AssertionFailedError.class), message("expected: <1> but was: <2>"))))
            .haveExactly(1, event(test("throwsSomething"),
                finishedWithFailure(instanceOf(IOException.class), message("from within"))));
        results.testEvents().assertStatistics(s -> s.started(3).succeeded(1).failed(2));
    }

    @Test
    void whatWouldRunOutsideTheFrameworkIsRefused() {
        EngineExecutionResults results = run(RepeatedProbe.class);

        results.testEvents().assertStatistics(s -> s.started(0));
        results.containerEvents().assertThatEvents()
            .haveExactly(1, event(finishedWithFailure(instanceOf(ExtensionConfigurationException.class),
                message(m -> m.contains("[wouldRunOutside]")))));
    }

    private static EngineExecutionResults run(Class<?> probe) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(probe)).execute();
    }
}
