package org.dorsal.tck.plugin;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks that do not come to be as they must. */
public final class BadArrivals {
    private BadArrivals() {
    }

    /** As if it were a service of the core. */
    public interface Internal {
    }

    @Component(service = SafetyCheck.class)
    public static final class WantsAnInternalService extends Judgement {
        @Activate
        public WantsAnInternalService(@Reference Internal gate) {
            gate.hashCode();
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class FailsInItsConstructor extends Judgement {
        @Activate
        public FailsInItsConstructor() {
            throw new IllegalStateException("no licence found");
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class WantsNoPhase extends Judgement {
        @Override
        public Set<Phase> phases() {
            return Set.of();
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class ChangesItsName extends Judgement {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public String id() {
            return "stranger-" + asked.incrementAndGet();
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class TakesAnothersName extends Judgement {
        @Override
        public String id() {
            return "heart";
        }
    }

    @Component(service = SafetyCheck.class, property = "org.dorsal.together:Integer=5")
    public static final class CountsWrongly extends Judgement {
    }
}
