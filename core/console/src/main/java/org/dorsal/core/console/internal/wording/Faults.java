package org.dorsal.core.console.internal.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.text.Printable;

/** What kept checks from answering, one sentence for all that share a bundle and a cause. */
public final class Faults {
    private static final int NAMED = 5;

    private Faults() {
    }

    /**
     * Checks of one bundle that fail for one cause.
     *
     * @param what which they are and what happened, in a sentence
     * @param next what to do about it, in sentences
     */
    public record Fault(String what, String next) {
        public Fault {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(next, "next");
        }
    }

    private record Origin(String bundle, Cause cause) {
    }

    public static List<Fault> of(List<Indeterminate> checks) {
        Map<Origin, List<Indeterminate>> alike = checks.stream().collect(Collectors.groupingBy(
            check -> new Origin(check.bundle(), check.cause()), LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream().map(entry -> fault(entry.getKey(), entry.getValue())).toList();
    }

    private static Fault fault(Origin origin, List<Indeterminate> checks) {
        boolean one = checks.size() == 1;
        String details = checks.stream().map(Indeterminate::detail).filter(detail -> !detail.isBlank()).distinct().limit(2)
            .map(Printable::of).collect(Collectors.joining("; "));
        String detail = details.isEmpty() ? "" : " (" + details + ")";
        if (origin.cause() == Cause.JOURNAL) {
            return new Fault("The journal cannot be written" + detail + ", so nothing could be kept.", next(origin.cause(), one));
        }
        String what = one
            ? "The check '" + checks.get(0).check() + "'" + whose(origin.bundle()) + " " + happened(origin.cause(), true) + detail + "."
            : checks.size() + " checks" + whose(origin.bundle()) + " " + happened(origin.cause(), false) + detail + ": " + names(checks) + ".";
        return new Fault(what, next(origin.cause(), one));
    }

    private static String names(List<Indeterminate> checks) {
        String first = checks.stream().limit(NAMED).map(Indeterminate::check).collect(Collectors.joining(", "));
        return checks.size() <= NAMED ? first : first + " and " + (checks.size() - NAMED) + " more";
    }

    private static String whose(String bundle) {
        return bundle.equals(ExpectedCheck.REQUIRED) || bundle.isEmpty() ? " that this installation requires" : " of " + bundle;
    }

    private static String happened(Cause cause, boolean one) {
        switch (cause) {
            case MISSING: return one ? "is missing" : "are missing";
            case THREW: return "failed";
            case RETURNED_NULL: return "gave no answer";
            case TIMED_OUT: return "did not answer in time";
            case QUARANTINED: return "failed repeatedly and " + (one ? "is" : "are") + " not asked any more";
            case UNDEFINED_FACT: return (one ? "reads" : "read") + " a fact that no pack defines, or that two define differently";
            case UNKNOWN_SETTING: return (one ? "reads" : "read") + " a setting that nobody can know";
            default: return "gave no valid answer";
        }
    }

    private static String next(Cause cause, boolean one) {
        switch (cause) {
            case MISSING: return "Install or start the bundle that brings " + (one ? "it" : "them") + ".";
            case JOURNAL: return "See that the disk has room and the folder belongs to you, then try again; `dorsal doctor` says more.";
            case TIMED_OUT: return "Try again; if it stays so, update or remove that bundle.";
            case QUARANTINED: return "Update that bundle, then start Dorsal anew.";
            case UNKNOWN_SETTING: return "`dorsal doctor` says which file or value is damaged, and how to mend it.";
            case UNDEFINED_FACT: return "Install the pack that defines it, or remove one of the two.";
            default: return "Update or remove that bundle, and tell its author; the log has the details.";
        }
    }
}
