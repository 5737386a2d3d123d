package org.dorsal.itests.exam;

import org.junit.jupiter.api.RepeatedTest;

/** Not part of the build's tests: {@link ExamExtensionIT} must see it refused. */
@InsidePlatform
final class RepeatedProbe {
    @RepeatedTest(2)
    void wouldRunOutside() {
        throw new AssertionError("ran, inside or outside");
    }
}
