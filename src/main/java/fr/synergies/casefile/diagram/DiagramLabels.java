package fr.synergies.casefile.diagram;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws the texts of a diagram: names of elements and flows, and the labels of its marks. */
final class DiagramLabels {

    static final double SMALL = 10;

    private final GlyphText text;

    DiagramLabels(GlyphText text) {
        this.text = text;
    }

    /** The width of a small text. */
    double width(String said) {
        return text.width(said, SMALL);
    }

    /** Draws the name of a flow on top of its line. */
    void beside(Graphics2D canvas, String said, double x, double y) {
        List<String> lines = text.lines(said, 90, SMALL, 3);
        double top = y - lines.size() * SMALL * 0.575;
        for (String line : lines) {
            double width = text.width(line, SMALL);
            canvas.setColor(Color.WHITE);
            canvas.fill(new Rectangle2D.Double(x - width / 2 - 2, top, width + 4, SMALL * 1.15));
            canvas.setColor(Color.DARK_GRAY);
            text.draw(canvas, line, x - width / 2, top + SMALL * 0.9, SMALL);
            top += SMALL * 1.15;
        }
    }

    void tag(Graphics2D canvas, String said, double x, double y, Color color) {
        canvas.setColor(color);
        canvas.fill(new Rectangle2D.Double(x, y, text.width(said, SMALL) + 6, 14));
        canvas.setColor(Color.WHITE);
        text.draw(canvas, said, x + 3, y + 10.5, SMALL);
    }

    void label(Graphics2D canvas, String said, double middle, double top, double width, double size) {
        List<String> lines = text.lines(said, width, size, 4);
        double line = top - (lines.size() - 1) * size * 0.3;
        for (String each : lines) {
            text.draw(canvas, each, middle - text.width(each, size) / 2, line, size);
            line += size * 1.15;
        }
    }
}
