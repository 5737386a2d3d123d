package org.dorsal.core.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.gate.Quarantines;
import org.dorsal.core.given.ALiveFramework;
import org.dorsal.core.given.MemoryJournal;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.session.Sessions;
import org.dorsal.core.settings.SettingProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

class EngineTest {
    private static final List<Class<?>> OFFERED = List.of(Quarantines.class, Catalogues.class, SettingProblems.class, Screenings.class,
        Sessions.class, Programs.class);

    @TempDir
    Path cache;

    private final List<String> closed = new ArrayList<>();

    @Test
    void whatItOffersIsThereFromItsActivationToItsDeactivationAndThenNothingListens() throws Exception {
        List<Object> listening = new ArrayList<>();
        try (ALiveFramework framework = new ALiveFramework(cache, Map.of("felix.cm.dir", cache.resolve("settings").toString()))) {
            Engine engine = new Engine(watched(framework.context(), listening), settings(), new MemoryJournal());
            assertEquals(OFFERED, offered(framework.context()));
            assertFalse(listening.isEmpty());

            engine.close();

            assertEquals(List.of(), offered(framework.context()));
        }
        assertEquals(List.of(), listening);
    }

    @Test
    void withoutItsRequiredChecksNothingIsPermittedAndEachIsNamed() throws Exception {
        try (ALiveFramework framework = new ALiveFramework(cache, Map.of("felix.cm.dir", cache.resolve("settings").toString(),
                "org.dorsal.required.checks", "heart, cord ,"))) {
            Engine engine = new Engine(framework.context(), settings(), new MemoryJournal());

            Set<String> missing = framework.context().getService(framework.context().getServiceReference(Catalogues.class)).current()
                .missing().stream().map(ExpectedCheck::id).collect(Collectors.toSet());

            assertEquals(Set.of("heart", "cord"), missing);
            engine.close();
        }
    }

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

    private static List<Class<?>> offered(BundleContext context) {
        return OFFERED.stream().filter(type -> context.getServiceReference(type) != null).toList();
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
