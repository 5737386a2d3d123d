package org.dorsal.itests.plugin;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A pack of Java that never comes to run, in the way that its bundle's header {@code Test-Fault} names. */
public final class BadStart implements BundleActivator {
    public static final String FAULT = "Test-Fault";

    @Override
    public void start(BundleContext context) throws InterruptedException {
        switch (context.getBundle().getHeaders("").get(FAULT)) {
            case "throws": throw new IllegalStateException("meant to fail");
            case "exits": System.exit(0); break;
            default: new CountDownLatch(1).await();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // It never ran.
    }
}
