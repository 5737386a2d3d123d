package org.dorsal.itests.exam;

import java.util.Dictionary;
import java.util.Hashtable;
import org.ops4j.pax.exam.ProbeInvoker;
import org.ops4j.pax.exam.ProbeInvokerFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The side within the framework: offers Pax Exam our way of running a test. */
public final class ProbeActivator implements BundleActivator, ProbeInvokerFactory {
    static final String DRIVER = "junit5";

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("driver", DRIVER);
        context.registerService(ProbeInvokerFactory.class, this, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service away.
    }

    @Override
    public ProbeInvoker createProbeInvoker(Object context, String expression) {
        return new ProbeRun(((BundleContext) context).getBundle(), expression);
    }
}
