package org.dorsal.itests.exam;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ops4j.pax.exam.ProbeInvoker;
import org.osgi.framework.Bundle;

/** One test within the framework: what is before each, the test, what is after each. */
final class ProbeRun implements ProbeInvoker {
    /** What may throw whatever a test throws, wrapped by reflection. */
    private interface Part {
        void run() throws ReflectiveOperationException;
    }

    private final Bundle bundle;
    private final String testClass;
    private final String testMethod;

    ProbeRun(Bundle bundle, String expression) {
        this.bundle = bundle;
        String[] parts = expression.split(";");
        this.testClass = parts[0];
        this.testMethod = parts[1];
    }

    @Override
    public void call(Object... none) {
        Optional<Throwable> failure = run();
        if (failure.isPresent()) {
            throw ProbeRun.<RuntimeException>asItIs(failure.get());
        }
    }

    private Optional<Throwable> run() {
        try {
            Class<?> type = bundle.loadClass(testClass);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object instance = constructor.newInstance();
            Optional<Throwable> test = failureOf(() -> {
                invokeAll(instance, BeforeEach.class);
                invoke(instance, type.getDeclaredMethod(testMethod));
            });
            Optional<Throwable> after = failureOf(() -> invokeAll(instance, AfterEach.class));
            test.ifPresent(first -> after.ifPresent(first::addSuppressed));
            return test.or(() -> after);
        } catch (ReflectiveOperationException unfit) {
            return Optional.of(unfit);
        }
    }

    private static Optional<Throwable> failureOf(Part part) {
        try {
            part.run();
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            return Optional.of(thrown.getCause());
        } catch (ReflectiveOperationException unfit) {
            return Optional.of(unfit);
        }
    }

    private static void invokeAll(Object instance, Class<? extends Annotation> annotation) throws ReflectiveOperationException {
        for (Method method : instance.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(annotation)) {
                invoke(instance, method);
            }
        }
    }

    private static void invoke(Object instance, Method method) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(instance);
    }

    /** The failure of the test itself, so that the report shows nothing else. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
