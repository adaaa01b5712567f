package fr.synergies.audit;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** The head of an arrow. */
final class ArrowHead {

    private static final double LENGTH = 11;
    private static final double SPREAD = 0.4;

    private ArrowHead() {}

    /** Where a line from one point to another ends. */
    static Shape of(double[] from, double[] to) {
        double angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
        Path2D head = new Path2D.Double();
        head.moveTo(to[0], to[1]);
        head.lineTo(to[0] - LENGTH * Math.cos(angle - SPREAD), to[1] - LENGTH * Math.sin(angle - SPREAD));
        head.lineTo(to[0] - LENGTH * Math.cos(angle + SPREAD), to[1] - LENGTH * Math.sin(angle + SPREAD));
        head.closePath();
        return head;
    }
}
