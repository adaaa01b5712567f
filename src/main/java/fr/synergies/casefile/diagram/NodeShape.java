package fr.synergies.casefile.diagram;

import fr.synergies.platform.workflow.diagram.ProcessDiagram.Node;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * The BPMN shape of an element.
 *
 * @param signs symbols drawn inside it
 * @param nameInside whether its name is drawn inside it; otherwise below
 */
record NodeShape(Shape outline, List<Shape> signs, float weight, boolean nameInside) {

    static NodeShape of(Node node, Rectangle2D place) {
        if (node.isEvent()) {
            Shape circle = circle(place, 0);
            boolean between = !node.is("startEvent") && !node.is("endEvent");
            return new NodeShape(
                    circle, between ? List.of(circle(place, 3.5)) : List.of(), node.is("endEvent") ? 3 : 1.2f, false);
        }
        if (node.isGateway()) {
            return new NodeShape(diamond(place), cross(place, node.is("parallelGateway")), 1.2f, false);
        }
        Shape box =
                new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), 14, 14);
        return new NodeShape(box, List.of(), 1.2f, true);
    }

    private static Shape circle(Rectangle2D place, double inset) {
        return new Ellipse2D.Double(
                place.getX() + inset,
                place.getY() + inset,
                place.getWidth() - 2 * inset,
                place.getHeight() - 2 * inset);
    }

    private static Shape diamond(Rectangle2D place) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(place.getCenterX(), place.getY());
        diamond.lineTo(place.getMaxX(), place.getCenterY());
        diamond.lineTo(place.getCenterX(), place.getMaxY());
        diamond.lineTo(place.getX(), place.getCenterY());
        diamond.closePath();
        return diamond;
    }

    private static List<Shape> cross(Rectangle2D place, boolean upright) {
        double reach = place.getWidth() / 5;
        double x = place.getCenterX();
        double y = place.getCenterY();
        return upright
                ? List.of(new Line2D.Double(x - reach, y, x + reach, y), new Line2D.Double(x, y - reach, x, y + reach))
                : List.of(
                        new Line2D.Double(x - reach, y - reach, x + reach, y + reach),
                        new Line2D.Double(x - reach, y + reach, x + reach, y - reach));
    }
}
