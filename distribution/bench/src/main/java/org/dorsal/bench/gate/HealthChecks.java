package org.dorsal.bench.gate;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.SafetyCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/** The same checks as Felix health checks, asked by the Felix executor in a framework of its own; its cache is left out. */
public final class HealthChecks implements AutoCloseable {
    private static final String TAG = "bench";
    private static final List<String> BUNDLES = List.of("org.osgi.util.function", "org.osgi.util.promise",
        "org.osgi.service.component-", "org.osgi.service.condition", "org.osgi.service.event",
        "org.apache.felix.scr", "org.apache.felix.healthcheck.core");
    private static final long STARTED_WITHIN_MILLIS = 20_000;

    private final Framework framework;
    private final HealthCheckExecutor executor;

    public HealthChecks(List<SafetyCheck> checks, Supplier<Evidence> evidence) throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(settings());
        framework.start();
        BundleContext context = framework.getBundleContext();
        for (String name : BUNDLES) {
            context.installBundle("reference:" + jar(name).toUri());
        }
        for (Bundle bundle : context.getBundles()) {
            bundle.start();
        }
        checks.forEach(check -> context.registerService(HealthCheck.class, asHealthCheck(check, evidence), properties(check)));
        ServiceTracker<HealthCheckExecutor, HealthCheckExecutor> tracker = new ServiceTracker<>(context, HealthCheckExecutor.class, null);
        // All services: the framework does not take its own bundle for a user of the package, though both share it.
        tracker.open(true);
        executor = tracker.waitForService(STARTED_WITHIN_MILLIS);
        if (executor == null || execute().size() != checks.size()) {
            throw new IllegalStateException("the Felix health checks do not run: " + executor);
        }
    }

    public List<HealthCheckExecutionResult> execute() {
        return executor.execute(HealthCheckSelector.tags(TAG), new HealthCheckExecutionOptions().setForceInstantExecution(true));
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }

    private static HealthCheck asHealthCheck(SafetyCheck check, Supplier<Evidence> evidence) {
        return () -> {
            FormattingResultLog log = new FormattingResultLog();
            check.assess(evidence.get()).forEach(finding -> log.critical(finding.reason()));
            return new Result(log);
        };
    }

    private static Dictionary<String, Object> properties(SafetyCheck check) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HealthCheck.NAME, check.id());
        properties.put(HealthCheck.TAGS, new String[] {TAG});
        return properties;
    }

    private static Map<String, String> settings() throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("org.osgi.framework.storage", Files.createTempDirectory("bench").toString());
        settings.put("org.osgi.framework.system.packages.extra", "org.apache.felix.hc.api;version=2.0.4,"
            + "org.apache.felix.hc.api.condition;version=1.0,org.apache.felix.hc.api.execution;version=2.0,"
            // No servlet is ever loaded, but the executor's bundle wants the package.
            + "org.osgi.service.servlet.context;version=2.0,org.slf4j;version=1.7.36");
        return settings;
    }

    /** The jar on the class path of that name. */
    private static Path jar(String name) {
        return java.util.Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
            .filter(path -> path.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
    }
}
