package fr.synergies.casefile.diagram;

import fr.synergies.casefile.CaseDiagram;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/** How marks are drawn on paper: as on the page, by colour and line style. */
final class MarkStyle {

    /** The mark of an element that no case passed. */
    static final CaseDiagram.Mark UNTOUCHED = new CaseDiagram.Mark("", "", "", "", "", "");

    private MarkStyle() {}

    static Color color(String look) {
        return switch (look) {
            case "passed" -> new Color(0x198754);
            case "active" -> new Color(0x0d6efd);
            case "failed" -> new Color(0xb02a37);
            case "cancelled" -> new Color(0x5c636a);
            default -> Color.DARK_GRAY;
        };
    }

    static Color paper(String look) {
        return switch (look) {
            case "passed" -> new Color(0xe3f1ea);
            case "active" -> new Color(0xdbe8ff);
            case "failed" -> new Color(0xf7dfe1);
            case "cancelled" -> new Color(0xeeeeee);
            default -> Color.WHITE;
        };
    }

    static Stroke stroke(String look, float weight) {
        return switch (look) {
            case "active" -> new BasicStroke(weight + 2.5f);
            case "failed" -> dashed(weight + 2, 12, 3, 3, 3);
            case "cancelled" -> dashed(weight + 1, 7, 4);
            default -> new BasicStroke(weight);
        };
    }

    private static Stroke dashed(float weight, float... dashes) {
        return new BasicStroke(weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }
}
