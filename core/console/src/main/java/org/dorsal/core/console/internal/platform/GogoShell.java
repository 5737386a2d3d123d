package org.dorsal.core.console.internal.platform;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.dorsal.core.console.internal.terminal.LineSettings;
import org.dorsal.core.console.internal.wording.Complaint;
import org.jline.utils.ShutdownHooks;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * The Felix Gogo shell. Its bundles wait at a start level that is not reached by itself, as Gogo takes the terminal as
 * soon as it starts; it stops the framework when it ends.
 */
final class GogoShell {
    private static final String SHELL = "org.apache.felix.gogo.jline";
    /** How Gogo is told its options: it keeps no history, as that would be a file outside the home. */
    private static final String OPTIONS = "gosh.args";

    private final BundleContext context;

    GogoShell(BundleContext context) {
        this.context = context;
    }

    void run() {
        Bundle shell = bundle().orElseThrow(() -> Complaint.failed("The shell is not part of this installation.",
            "Unpack Dorsal again."));
        System.setProperty(OPTIONS, "--nohistory");
        Optional<LineSettings> line = LineSettings.ofTheProcess();
        CountDownLatch ended = new CountDownLatch(1);
        SynchronousBundleListener listener = event -> {
            boolean shellStopped = event.getBundle().equals(shell) && event.getType() == BundleEvent.STOPPED;
            if (shellStopped) {
                line.ifPresent(GogoShell::restore);
            }
            boolean frameworkStops = event.getBundle().getBundleId() == 0 && event.getType() == BundleEvent.STOPPING;
            if (shellStopped || frameworkStops) {
                ended.countDown();
            }
        };
        context.addBundleListener(listener);
        try {
            raiseStartLevel(shell);
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gogo has closed its terminal by now, or JLine does so because the process ends, and is waited for here. */
    private static void restore(LineSettings line) {
        synchronized (ShutdownHooks.class) {
            line.restore();
        }
    }

    private void raiseStartLevel(Bundle shell) throws InterruptedException {
        CountDownLatch raised = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkStartLevel.class)
            .setStartLevel(shell.adapt(BundleStartLevel.class).getStartLevel(), event -> raised.countDown());
        raised.await();
        if (shell.getState() != Bundle.ACTIVE) {
            throw Complaint.failed("The shell does not start.", "`dorsal doctor` and the log say why.");
        }
    }

    private Optional<Bundle> bundle() {
        return Arrays.stream(context.getBundles()).filter(bundle -> SHELL.equals(bundle.getSymbolicName())).findFirst();
    }
}
