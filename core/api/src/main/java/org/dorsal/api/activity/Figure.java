package org.dorsal.api.activity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dorsal.api.internal.Checked;

/**
 * A person in a position, seen from the side (or from behind), as positions of joints. A renderer draws it at its own
 * size and may animate between two figures, so joints that do not move keep their place.
 *
 * <p>Coordinates are percent of a frame twice as wide as it is high: x from 0 (left) to 100, y from 0 (floor) to 100.
 *
 * @param caption what is to be seen, for those who do not see it; at most 120 characters
 * @param joints where each joint is; all of {@link Joint} are given
 * @param props what stands around, such as a chair, a roller or a wall, each drawn as lines or as something round
 */
public record Figure(String caption, Map<Joint, Point> joints, List<Prop> props) {
    /** The joints of the stick figure; the limbs nearer to the onlooker. */
    public enum Joint { HEAD, NECK, UPPER_BACK, LOWER_BACK, HIP, ELBOW, HAND, KNEE, FOOT }

    private static final Set<Joint> ALL_JOINTS = Collections.unmodifiableSet(EnumSet.allOf(Joint.class));

    /** A place in the frame, both 0 to 100 percent. */
    public record Point(double x, double y) {
        public Point {
            if (!(x >= 0 && x <= 100 && y >= 0 && y <= 100)) {
                throw new IllegalArgumentException("a figure's point lies within 0 to 100, not at " + x + ", " + y);
            }
        }
    }

    /** A thing drawn from one point to another; a roller or ball is round and centred between them. */
    public record Prop(Shape shape, Point from, Point to) {
        /** How a thing is drawn. */
        public enum Shape { LINE, ROUND }

        public Prop {
            Objects.requireNonNull(shape, "shape");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    public Figure {
        Checked.text("caption", caption, 120);
        if (!joints.keySet().equals(ALL_JOINTS)) {
            throw new IllegalArgumentException("a figure gives every joint: " + List.copyOf(ALL_JOINTS) + ", not " + joints.keySet());
        }
        joints = Collections.unmodifiableMap(new EnumMap<>(joints));
        props = List.copyOf(props);
    }
}
