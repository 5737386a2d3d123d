package org.dorsal.core.console.internal.guide.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dorsal.api.activity.Figure;
import org.dorsal.api.activity.Figure.Joint;
import org.dorsal.api.activity.Figure.Point;
import org.dorsal.api.activity.Figure.Prop;

/** Draws a figure in characters. */
public final class FigureDrawing {
    /** A cell of a terminal is about twice as high as it is wide, and a figure's frame twice as wide as it is high. */
    public static final int COLUMNS_TO_A_ROW = 4;
    private static final double LOW = 0.25;
    private static final String BETWEEN = "    ";
    private static final Joint[][] BONES = {
        {Joint.NECK, Joint.ELBOW}, {Joint.ELBOW, Joint.HAND}, {Joint.HIP, Joint.KNEE}, {Joint.KNEE, Joint.FOOT},
        {Joint.HEAD, Joint.NECK}, {Joint.NECK, Joint.UPPER_BACK}, {Joint.UPPER_BACK, Joint.LOWER_BACK},
        {Joint.LOWER_BACK, Joint.HIP},
    };

    private final char[][] cells;

    private FigureDrawing(int rows) {
        cells = new char[rows][rows * COLUMNS_TO_A_ROW];
        Arrays.stream(cells).forEach(row -> Arrays.fill(row, ' '));
    }

    /** The figure in so many rows, each four times as many columns wide. */
    public static List<String> of(Figure figure, int rows) {
        FigureDrawing drawing = new FigureDrawing(rows);
        figure.props().forEach(drawing::prop);
        for (Joint[] bone : BONES) {
            drawing.line(figure.joints().get(bone[0]), figure.joints().get(bone[1]));
        }
        drawing.dot(figure.joints().get(Joint.HAND), 'o');
        drawing.dot(figure.joints().get(Joint.HEAD), 'O');
        return drawing.lines();
    }

    /** Two figures of the same size beside each other. */
    public static List<String> beside(List<String> left, List<String> right) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < left.size(); row++) {
            lines.add(left.get(row) + BETWEEN + right.get(row));
        }
        return lines;
    }

    private void prop(Prop prop) {
        if (prop.shape() == Prop.Shape.ROUND) {
            round(prop.from(), prop.to());
        } else {
            line(prop.from(), prop.to());
        }
    }

    private void round(Point from, Point to) {
        int top = row(Math.max(from.y(), to.y()));
        int bottom = row(Math.min(from.y(), to.y()));
        int left = column(Math.min(from.x(), to.x()));
        int right = column(Math.max(from.x(), to.x()));
        if (right - left < 2) {
            cells[(top + bottom) / 2][(left + right) / 2] = 'o';
            return;
        }
        for (int row = top; row <= bottom; row++) {
            boolean edge = row == top || row == bottom;
            cells[row][left] = !edge || top == bottom ? '(' : row == top ? '.' : '\'';
            cells[row][right] = !edge || top == bottom ? ')' : row == top ? '.' : '\'';
        }
        for (int column = left + 1; column < right && top < bottom; column++) {
            cells[top][column] = '-';
            cells[bottom][column] = '-';
        }
    }

    private void line(Point from, Point to) {
        double columns = across(to.x()) - across(from.x());
        double rows = down(to.y()) - down(from.y());
        int steps = (int) Math.max(1, Math.ceil(Math.max(Math.abs(columns), Math.abs(rows))));
        for (int step = 0; step <= steps; step++) {
            double way = (double) step / steps;
            double row = down(from.y()) + rows * way;
            int column = (int) Math.round(across(from.x()) + columns * way);
            cells[(int) Math.round(row)][column] = stroke(columns, rows, row - Math.round(row));
        }
    }

    /** A flat line climbs within a cell from '_' to '-', a steep one is upright, what lies between is a slash. */
    private static char stroke(double columns, double rows, double belowMiddle) {
        if (Math.abs(rows) * 2.5 <= Math.abs(columns)) {
            return belowMiddle > LOW ? '_' : '-';
        }
        if (Math.abs(columns) * 2 <= Math.abs(rows)) {
            return '|';
        }
        return columns > 0 == rows > 0 ? '\\' : '/';
    }

    private void dot(Point at, char sign) {
        cells[row(at.y())][column(at.x())] = sign;
    }

    private int column(double x) {
        return (int) Math.round(across(x));
    }

    private int row(double y) {
        return (int) Math.round(down(y));
    }

    private double across(double x) {
        return x / 100 * (cells[0].length - 1);
    }

    private double down(double y) {
        return (100 - y) / 100 * (cells.length - 1);
    }

    private List<String> lines() {
        return Arrays.stream(cells).map(String::new).toList();
    }
}
