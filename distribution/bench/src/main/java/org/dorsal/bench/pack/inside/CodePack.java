package org.dorsal.bench.pack.inside;

import java.util.List;
import java.util.Set;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The least pack with code: one check that finds nothing. */
public final class CodePack implements BundleActivator, SafetyCheck {
    public static final String CHECK = "bench-check";

    @Override
    public void start(BundleContext context) {
        context.registerService(SafetyCheck.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service away.
    }

    @Override
    public String id() {
        return CHECK;
    }

    @Override
    public Set<Phase> phases() {
        return Set.of(Phase.BEFORE);
    }

    @Override
    public Set<String> reads() {
        return Set.of("pain_nrs");
    }

    @Override
    public List<Finding> assess(Evidence evidence) {
        return List.of();
    }
}
