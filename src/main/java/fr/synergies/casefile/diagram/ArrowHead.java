package fr.synergies.casefile.diagram;

import fr.synergies.platform.workflow.diagram.ProcessDiagram.Point;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** The head of an arrow. */
final class ArrowHead {

    private static final double LENGTH = 11;
    private static final double SPREAD = 0.4;

    private ArrowHead() {}

    /** Where a line from one point to another ends. */
    static Shape of(Point from, Point to) {
        double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
        Path2D head = new Path2D.Double();
        head.moveTo(to.x(), to.y());
        head.lineTo(to.x() - LENGTH * Math.cos(angle - SPREAD), to.y() - LENGTH * Math.sin(angle - SPREAD));
        head.lineTo(to.x() - LENGTH * Math.cos(angle + SPREAD), to.y() - LENGTH * Math.sin(angle + SPREAD));
        head.closePath();
        return head;
    }
}
