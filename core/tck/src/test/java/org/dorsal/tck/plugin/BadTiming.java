package org.dorsal.tck.plugin;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.SafetyCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Checks that take their time, or leave something behind. */
public final class BadTiming {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private BadTiming() {
    }

    @Component(service = SafetyCheck.class)
    public static final class IsSlow extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class Hangs extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            try {
                NEVER.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class HangsAndCannotBeInterrupted extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            while (NEVER.getCount() > 0) {
                LockSupport.park(this);
                Thread.interrupted();
            }
            return super.assess(evidence);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class LeavesAThread extends Judgement {
        @Activate
        public LeavesAThread() {
            Thread thread = new Thread(() -> {
                while (NEVER.getCount() > 0) {
                    LockSupport.park(NEVER);
                }
            }, "a stranger's");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class IsKeptByTheJdk extends Judgement {
        @Activate
        public IsKeptByTheJdk() {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> NEVER.countDown()));
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class DoesNotStop extends Judgement {
        @Deactivate
        void stop() throws InterruptedException {
            NEVER.await();
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class EndsTheProcess extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            try {
                Runtime.class.getMethod("halt", int.class).invoke(Runtime.getRuntime(), 7);
            } catch (ReflectiveOperationException cannotBe) {
                throw new IllegalStateException(cannotBe);
            }
            return super.assess(evidence);
        }
    }
}
