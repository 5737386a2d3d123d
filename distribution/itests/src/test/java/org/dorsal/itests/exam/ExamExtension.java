package org.dorsal.itests.exam;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.Constants;

/** The side outside the framework: starts it, puts the test class into it, and calls each test there. */
final class ExamExtension implements BeforeAllCallback, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(ExamExtension.class);
    private static final List<Class<? extends Annotation>> REFUSED = List.of(BeforeAll.class, AfterAll.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Class<?> testClass = context.getRequiredTestClass();
        refuseWhatWouldRunOutside(testClass);
        context.getStore(NAMESPACE).put(testClass, RunningContainer.with(testClass));
    }

    @Override
    public void interceptTestMethod(Invocation<Void> outside, ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        outside.skip();
        context.getStore(NAMESPACE).get(context.getRequiredTestClass(), RunningContainer.class)
            .call(method.getExecutable());
    }

    /** The side within the framework runs it. */
    @Override
    public void interceptBeforeEachMethod(Invocation<Void> outside, ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        outside.skip();
    }

    /** The side within the framework runs it. */
    @Override
    public void interceptAfterEachMethod(Invocation<Void> outside, ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        outside.skip();
    }

    private static void refuseWhatWouldRunOutside(Class<?> testClass) {
        List<String> refused = Stream.concat(
                Arrays.stream(testClass.getDeclaredMethods()).filter(ExamExtension::wouldRunOutside).map(Method::getName),
                Arrays.stream(testClass.getDeclaredClasses()).filter(c -> c.isAnnotationPresent(Nested.class))
                    .map(Class::getSimpleName))
            .sorted().collect(Collectors.toList());
        if (!refused.isEmpty() || testClass.getSuperclass() != Object.class) {
            throw new ExtensionConfigurationException(testClass.getName() + " may hold plain @Test, @BeforeEach and"
                + " @AfterEach methods without parameters only, and inherit none; these would run outside the framework: "
                + refused);
        }
    }

    private static boolean wouldRunOutside(Method method) {
        boolean isTest = AnnotationSupport.isAnnotated(method, Testable.class);
        boolean isPlain = method.isAnnotationPresent(Test.class) && method.getParameterCount() == 0;
        return isTest && !isPlain || REFUSED.stream().anyMatch(method::isAnnotationPresent);
    }

    /** A framework in which one test class lies. */
    private record RunningContainer(TestContainer container, Map<String, TestAddress> addresses) implements AutoCloseable {

        static RunningContainer with(Class<?> testClass) throws Exception {
            ExamSystem system = DefaultExamSystem.create(PlatformOptions.all());
            TestProbeBuilder probe = system.createProbe();
            probe.setHeader(Constants.BUNDLE_ACTIVATOR, ProbeActivator.class.getName());
            probe.setHeader(Constants.DYNAMICIMPORT_PACKAGE, "org.dorsal.core.*;dorsal=core,*");
            Map<String, TestAddress> addresses = new LinkedHashMap<>();
            AnnotationSupport.findAnnotatedMethods(testClass, Test.class, HierarchyTraversalMode.TOP_DOWN)
                .forEach(m -> addresses.put(m.getName(), probe.addTest(testClass, m.getName())));
            TestContainer container = PaxExamRuntime.createContainer(system).start();
            try (InputStream bundle = probe.build().getStream()) {
                container.installProbe(bundle);
            }
            return new RunningContainer(container, addresses);
        }

        void call(Method method) {
            container.call(addresses.get(method.getName()));
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
