package org.dorsal.core.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dorsal.core.given.ALiveFramework;
import org.dorsal.core.given.MemoryJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

class EngineTest {
    @TempDir
    Path cache;

    private final List<String> closed = new ArrayList<>();

    @Test
    void oneThatCannotBePutTogetherLeavesNothingListening() throws Exception {
        List<Object> listening = new ArrayList<>();
        try (ALiveFramework framework = new ALiveFramework(cache)) {
            BundleContext context = watched(framework.context(), listening);

            // The framework of the test has no folder of configuration files.
            assertThrows(IllegalStateException.class, () -> new Engine(context, settings(), new MemoryJournal()));
        }

        assertEquals(List.of(), listening);
    }

    @Test
    void whatFailsToCloseKeepsNothingElseOpen() {
        Opened opened = new Opened();
        opened.add(() -> closed.add("first"));
        opened.add(() -> {
            throw new IllegalStateException("second");
        });
        opened.add(() -> {
            throw new IllegalStateException("third");
        });

        Exception failure = assertThrows(IllegalStateException.class, opened::close);

        assertEquals(List.of("first"), closed);
        assertEquals("third", failure.getMessage());
        assertEquals("second", failure.getSuppressed()[0].getMessage());
    }

    @Test
    void whatWasOpenedLastIsClosedFirst() throws Exception {
        Opened opened = new Opened();
        opened.add(() -> closed.add("first"));
        opened.add(() -> closed.add("second"));

        opened.close();

        assertEquals(List.of("second", "first"), closed);
    }

    /** The context, with the listeners that are added and not removed again. */
    private static BundleContext watched(BundleContext context, List<Object> listening) {
        return (BundleContext) Proxy.newProxyInstance(EngineTest.class.getClassLoader(), new Class<?>[] {BundleContext.class},
            (proxy, called, arguments) -> {
                if (called.getName().matches("add.*Listener")) {
                    listening.add(arguments[0]);
                } else if (called.getName().matches("remove.*Listener")) {
                    assertTrue(listening.remove(arguments[0]));
                }
                try {
                    return called.invoke(context, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
    }

    private static EngineSettings settings() {
        return new EngineSettings() {
            @Override
            public int assessment_deadline_millis() {
                return 1000;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return EngineSettings.class;
            }
        };
    }
}
