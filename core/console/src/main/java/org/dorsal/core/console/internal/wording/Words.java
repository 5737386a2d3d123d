package org.dorsal.core.console.internal.wording;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Level;

/** How the platform's terms are said to people, and to programs. */
public final class Words {
    private Words() {
    }

    /** The word for an enum's constant in files and JSON: {@code thoracic-extension}. */
    public static String term(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word for a mark in files and JSON. */
    public static String term(Mark mark) {
        switch (mark) {
            case FOUNDING_ARTICLE: return "article";
            case PUBLISHED: return "published";
            default: return "own";
        }
    }

    /** A source with its mark in front. */
    public static String cited(Source source) {
        return source.mark().sign() + " " + source.citation();
    }

    /** What a level means for the person. */
    public static String meaning(Level level) {
        switch (level) {
            case SELF_CARE: return "Nothing you said speaks against gentle self-care.";
            case CAUTION: return "Gentle exercise is possible. No self-adjustment for now.";
            case CONSULT: return "See a physician, physiotherapist or chiropractor within days.";
            case URGENT: return "Be seen by a doctor today, within 24 to 48 hours at the latest. No exercises.";
            default: return "Call the emergency number now. No exercises.";
        }
    }

    /** Demands in plain words, or "everything". */
    public static String demands(Set<Demand> demands) {
        if (demands.equals(EnumSet.allOf(Demand.class))) {
            return "everything";
        }
        return list(EnumSet.copyOf(demands).stream().map(Words::demand).toList());
    }

    /** A demand in plain words. */
    public static String demand(Demand demand) {
        switch (demand) {
            case SELF_ADJUSTMENT: return "adjusting your own joints";
            case GENTLE_MOVEMENT: return "slow, gentle movement";
            case CERVICAL_FLEXION: return "bending the neck forward";
            case CERVICAL_EXTENSION: return "bending the neck back";
            case CERVICAL_ROTATION: return "turning the neck";
            case THORACIC_FLEXION: return "rounding the upper back";
            case THORACIC_EXTENSION: return "arching the upper back";
            case THORACIC_ROTATION: return "twisting the upper back";
            case LUMBAR_FLEXION: return "rounding the lower back";
            case LUMBAR_EXTENSION: return "arching the lower back";
            case LUMBAR_ROTATION: return "twisting the lower back";
            case END_RANGE_FLEXION: return "bending forward as far as it goes";
            case END_RANGE_EXTENSION: return "bending back as far as it goes";
            case END_RANGE_ROTATION: return "twisting as far as it goes";
            case PRESSURE_ON_SPINE: return "pressure on the spine";
            case PRESSURE_BESIDE_SPINE: return "pressure beside the spine";
            case PRESSURE_ON_RIBS: return "pressure on the ribs";
            case PRESSURE_ON_LIMB: return "pressure on an arm or leg";
            case FLOOR_TRANSFER: return "getting down to the floor and up again";
            case HEAD_BELOW_HEART: return "the head below the heart";
            case STANDING_BALANCE: return "balance while standing";
            case SHOULDER_END_RANGE: return "the shoulder as far as it goes";
            case ARMS_OVERHEAD: return "arms above the head";
            case CHEST_STRETCH: return "stretching the chest";
            case WEIGHT_ON_SHOULDERS: return "weight on the shoulders";
            case WEIGHT_ON_WRISTS: return "weight on the wrists";
            case WRIST_END_RANGE: return "the wrist as far as it goes";
            case GRIP_LOAD: return "gripping hard";
            case HIP_END_RANGE: return "the hip as far as it goes";
            case KNEE_END_RANGE: return "the knee as far as it goes";
            case ANKLE_END_RANGE: return "the ankle as far as it goes";
            case STRENGTH_LOAD: return "strengthening against resistance";
            case IMPACT: return "landing, swinging or jerking";
            default: return term(demand).replace('-', ' ');
        }
    }

    /** "a, b, c"; "nothing" when there is nothing. */
    public static String list(Collection<String> items) {
        return items.isEmpty() ? "nothing" : items.stream().collect(Collectors.joining(", "));
    }

    /** "1 session", "2 sessions". */
    public static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** "about 6 min", "45 s". */
    public static String about(Duration length) {
        return length.toSeconds() < 60 ? length.toSeconds() + " s" : "about " + minutes(length) + " min";
    }

    /** In whole minutes, rounded up. */
    public static long minutes(Duration length) {
        return (length.toSeconds() + 59) / 60;
    }
}
