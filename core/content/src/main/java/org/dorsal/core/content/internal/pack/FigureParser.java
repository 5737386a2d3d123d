package org.dorsal.core.content.internal.pack;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.activity.Figure;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Parsed;

/** A figure: a person in a position, as positions of joints. */
final class FigureParser {
    private static final Map<Figure.Joint, String> KEYS = new EnumMap<>(Figure.Joint.class);

    static {
        for (Figure.Joint joint : Figure.Joint.values()) {
            KEYS.put(joint, joint.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    Parsed<Figure> parse(Cursor figure) {
        return figure.object(object -> {
            Parsed<String> caption = object.text("caption");
            Parsed<Map<Figure.Joint, Figure.Point>> joints = object.required("joints", this::joints);
            Parsed<List<Figure.Prop>> props = object.list("props", this::prop, List.of());
            return object.build(() -> new Figure(caption.get(), joints.get(), props.get()));
        });
    }

    private Parsed<Map<Figure.Joint, Figure.Point>> joints(Cursor joints) {
        return joints.object(object -> {
            Map<Figure.Joint, Parsed<Figure.Point>> points = new EnumMap<>(Figure.Joint.class);
            KEYS.forEach((joint, key) -> points.put(joint, object.required(key, this::point)));
            return object.build(() -> {
                Map<Figure.Joint, Figure.Point> sound = new EnumMap<>(Figure.Joint.class);
                points.forEach((joint, point) -> sound.put(joint, point.get()));
                return sound;
            });
        });
    }

    private Parsed<Figure.Prop> prop(Cursor prop) {
        return prop.object(object -> {
            Parsed<Optional<List<Figure.Point>>> line = object.optional("line", this::ends);
            Parsed<Optional<List<Figure.Point>>> round = object.optional("round", this::ends);
            if (object.has("line") == object.has("round")) {
                object.broken(object.place(), "A prop has either \"line\" or \"round\".", "Give exactly one of them.");
            }
            return object.build(() -> line.get().map(ends -> between(Figure.Prop.Shape.LINE, ends))
                .orElseGet(() -> between(Figure.Prop.Shape.ROUND, round.get().orElseThrow())));
        });
    }

    private static Figure.Prop between(Figure.Prop.Shape shape, List<Figure.Point> ends) {
        return new Figure.Prop(shape, ends.get(0), ends.get(1));
    }

    private Parsed<List<Figure.Point>> ends(Cursor at) {
        return pair(at, at.list(this::point), "two points", "Write [[x, y], [x, y]].");
    }

    private Parsed<Figure.Point> point(Cursor at) {
        Parsed<List<Double>> numbers = pair(at, at.list(Cursor::number), "two numbers", "Write [x, y].");
        return numbers.isSound() ? at.make(() -> new Figure.Point(numbers.get().get(0), numbers.get().get(1))) : Parsed.broken();
    }

    private static <T> Parsed<List<T>> pair(Cursor at, Parsed<List<T>> list, String what, String fix) {
        return list.isSound() && list.get().size() != 2
            ? at.broken("Here belong " + what + ", not " + list.get().size() + ".", fix) : list;
    }
}
