package org.dorsal.core.gate.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.guard.internal.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A check about to be heard in one assessment: with what it may see, and the record of its bundle. */
record Witness(Provided<InstalledCheck> check, DeclaredEvidence evidence, Conduct conduct,
        Conduct.Standing standing) {
    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final int FRAMES_LOGGED = 20;

    String id() {
        return check.what().id();
    }

    /**
     * A check has a quarter of the time that remains, so that several that hang one after another leave time for those
     * behind them. One that has not answered yet has three quarters, as it may have to prepare.
     */
    Call<List<Finding>> call() {
        boolean mayPrepare = standing == Conduct.Standing.NEW;
        return new Call<>(this::testify, remaining -> mayPrepare ? remaining / 4 * 3 : remaining / 4);
    }

    Found found(Finding finding) {
        return new Found(id(), check.by().pack(), finding);
    }

    Indeterminate failed(Indeterminate.Cause cause, String detail) {
        return new Indeterminate(id(), check.by().bundle(), cause, detail);
    }

    /** Runs the plugin's code, also where its list is read or its exception looked at. Null where it gave null. */
    private List<Finding> testify() throws Exception {
        try {
            List<Finding> given = check.what().check().assess(evidence);
            if (evidence.trespass().isPresent()) {
                throw evidence.trespass().get();
            }
            return given == null ? null : copy(given.toArray());
        } catch (Throwable thrown) {
            LOG.warn("The check {} of {} failed", id(), check.by().bundle(), withoutMessage(thrown));
            throw thrown;
        }
    }

    private static List<Finding> copy(Object[] given) {
        List<Finding> findings = new ArrayList<>(given.length);
        for (Object finding : given) {
            if (finding == null) {
                return null;
            }
            findings.add((Finding) finding);
        }
        return findings;
    }

    /** The message of a check's exception may hold what a person answered, so it stays out of the log. */
    private static Throwable withoutMessage(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        Throwable bare = new IllegalStateException(thrown.getClass().getName());
        bare.setStackTrace(Arrays.copyOf(frames, Math.min(frames.length, FRAMES_LOGGED)));
        return bare;
    }
}
