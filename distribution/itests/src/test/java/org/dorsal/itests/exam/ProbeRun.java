package org.dorsal.itests.exam;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ops4j.pax.exam.ProbeInvoker;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.Bundle;

/** One test within the framework: what is before each, the test, what is after each. */
final class ProbeRun implements ProbeInvoker {
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
        try {
            run();
        } catch (InvocationTargetException thrown) {
            throw ProbeRun.<RuntimeException>asItIs(thrown.getCause());
        } catch (ReflectiveOperationException unfit) {
            throw new TestContainerException(unfit);
        }
    }

    private void run() throws ReflectiveOperationException {
        Class<?> type = bundle.loadClass(testClass);
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        try {
            invokeAll(instance, BeforeEach.class);
            invoke(instance, type.getDeclaredMethod(testMethod));
        } finally {
            invokeAll(instance, AfterEach.class);
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
