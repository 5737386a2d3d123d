package org.dorsal.core.console.internal.guide.verdict;

import java.util.function.Supplier;

import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Level;

/** How findings are worded for the person they are about. */
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

    static String title(Level level, Supplier<String> emergencyNumber) {
        switch (level) {
            case EMERGENCY: return "STOP. Call " + emergencyNumber.get() + " now";
            case URGENT: return "Not today: be seen today, or within 24 to 48 hours";
            case CONSULT: return "Not now: have it looked at first";
            case CAUTION: return "Gentle things only today";
            default: return "All clear for today";
        }
    }
}
