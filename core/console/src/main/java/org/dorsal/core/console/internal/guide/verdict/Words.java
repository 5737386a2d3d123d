package org.dorsal.core.console.internal.guide.verdict;

import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.gate.Indeterminate;

/** How findings and faults are worded for the person they are about. */
final class Words {
    private Words() {
    }

    static String source(Source source) {
        return "Source: " + source.mark().sign() + " " + source.citation();
    }

    static String comeBack(Level level) {
        switch (level) {
            case EMERGENCY:
            case URGENT: return "Come back after someone has seen you, at the earliest tomorrow: the questions are then asked again.";
            case CONSULT: return "Come back when someone has seen you or it has gone: the questions are then asked again.";
            default: return "The questions are asked again with the next sitting.";
        }
    }

    static String title(Level level, String emergencyNumber) {
        switch (level) {
            case EMERGENCY: return "STOP. Call " + emergencyNumber + " now";
            case URGENT: return "Not today: be seen today, or within 24 to 48 hours";
            case CONSULT: return "Not now: have it looked at first";
            case CAUTION: return "Gentle things only today";
            default: return "All clear for today";
        }
    }

    static String fault(Indeterminate fault) {
        if (fault.cause() == Indeterminate.Cause.JOURNAL) {
            return "The journal cannot be written" + detail(fault) + ", so nothing could be kept.";
        }
        return "The check \"" + fault.check() + "\"" + of(fault) + " " + cause(fault.cause()) + detail(fault) + ".";
    }

    static String whatNext(Indeterminate fault) {
        switch (fault.cause()) {
            case MISSING: return "Install or start what brings it, then try again.";
            case JOURNAL: return "See that the disk has room and the folder belongs to you, then try again.";
            case TIMED_OUT: return "Try again; if it stays, update or remove that bundle.";
            case UNDEFINED_FACT: return "Install the pack that defines it, or update that bundle.";
            default: return "Update or remove that bundle, then start Dorsal anew.";
        }
    }

    private static String of(Indeterminate fault) {
        return fault.bundle().equals(ExpectedCheck.REQUIRED) || fault.bundle().isEmpty()
            ? ", which this installation requires," : " of the bundle " + fault.bundle();
    }

    private static String detail(Indeterminate fault) {
        return fault.detail().isEmpty() ? "" : " (" + fault.detail() + ")";
    }

    private static String cause(Indeterminate.Cause cause) {
        switch (cause) {
            case MISSING: return "is not there";
            case THREW:
            case RETURNED_NULL: return "failed";
            case TIMED_OUT: return "did not answer in time";
            case QUARANTINED: return "failed repeatedly and is not asked any more";
            case UNDEFINED_FACT: return "reads a fact that is not defined";
            default: return "gave no answer";
        }
    }
}
