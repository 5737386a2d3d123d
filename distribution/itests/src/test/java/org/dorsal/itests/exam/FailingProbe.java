package org.dorsal.itests.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** Not part of the build's tests: {@link ExamExtensionIT} runs it, and must see exactly its failures. */
@InsidePlatform
final class FailingProbe {
    private boolean prepared;

    @BeforeEach
    void prepare() {
        prepared = true;
    }


    @Test
    void holdsInsideTheFramework() {
        assertTrue(prepared);
        assertEquals("org.apache.felix.framework",
            FrameworkUtil.getBundle(FailingProbe.class).getBundleContext().getBundle(0).getSymbolicName());
    }

    @Test
    void isWrong() {
        assertEquals(1, 2);
    }

    @Test
    void throwsSomething() throws Exception {
        throw new java.io.IOException("from within");
    }
}
