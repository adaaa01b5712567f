package fr.synergies.casefile.diagram;

import fr.synergies.casefile.CaseDiagram;
import fr.synergies.platform.workflow.diagram.DiagramReader;
import fr.synergies.platform.workflow.diagram.ProcessDiagram;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the diagram of a process with its marks, using the layout in its file. */
public final class DiagramPicture {

    private static final double MARGIN = 24;

    private final DiagramLabels labels;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Rectangle2D extent;

    private record Node(ProcessDiagram.Node element, Rectangle2D place, CaseDiagram.Mark mark) {

        boolean holdsOthers() {
            return element.is("subProcess") || element.is("transaction");
        }
    }

    private record Edge(String name, List<Point> points, String look) {}

    private DiagramPicture(GlyphText text, CaseDiagram diagram) {
        this.labels = new DiagramLabels(text);
        ProcessDiagram drawn = DiagramReader.read(diagram.xml());
        Map<String, CaseDiagram.Mark> marks = new HashMap<>();
        diagram.marks().forEach(mark -> marks.put(mark.element(), mark));
        Map<String, String> looks = new HashMap<>();
        diagram.flows().forEach(flow -> looks.put(flow.id(), flow.look()));
        drawn.shapes()
                .forEach(shape -> nodes.add(new Node(
                        shape.node(),
                        new Rectangle2D.Double(shape.x(), shape.y(), shape.width(), shape.height()),
                        marks.getOrDefault(shape.node().id(), MarkStyle.UNTOUCHED))));
        drawn.edges().stream()
                .filter(edge -> edge.points().size() > 1)
                .forEach(edge ->
                        edges.add(new Edge(edge.name(), edge.points(), looks.getOrDefault(edge.element(), ""))));
        nodes.sort(Comparator.comparing(node -> !node.holdsOthers()));
        Rectangle2D whole = nodes.isEmpty()
                ? new Rectangle2D.Double(0, 0, 100, 100)
                : (Rectangle2D) nodes.get(0).place().clone();
        nodes.forEach(node -> whole.add(node.place()));
        edges.forEach(edge -> edge.points().forEach(point -> whole.add(point.x(), point.y())));
        this.extent = new Rectangle2D.Double(
                whole.getX() - MARGIN,
                whole.getY() - MARGIN,
                whole.getWidth() + 2 * MARGIN,
                whole.getHeight() + 3 * MARGIN);
    }

    public static DiagramPicture of(GlyphText text, CaseDiagram diagram) {
        return new DiagramPicture(text, diagram);
    }

    public double width() {
        return extent.getWidth();
    }

    public double height() {
        return extent.getHeight();
    }

    /** Whether the file of the process contains a layout. */
    public boolean drawn() {
        return !nodes.isEmpty();
    }

    /**
     * The size at which it is drawn.
     *
     * @param sheets number of sheets side by side, over which a wide diagram is spread so that its texts remain legible
     */
    public record Size(double scale, int sheets) {}

    /** The largest size that fits on sheets of these dimensions, but no larger than the original. */
    public Size on(double width, double height, int mostSheets) {
        double scale = Math.min(1, Math.min(height / height(), mostSheets * width / width()));
        return new Size(scale, (int) Math.ceil(width() * scale / width - 0.001));
    }

    /** Draws one of several sheets, counted from the left. */
    void draw(Graphics2D canvas, double height, int sheet, int sheets) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double scale = height / height();
        canvas.scale(scale, scale);
        canvas.translate(-extent.getX() - sheet * width() / sheets, -extent.getY());
        nodes.stream().filter(Node::holdsOthers).forEach(node -> draw(canvas, node));
        edges.forEach(edge -> draw(canvas, edge));
        nodes.stream().filter(node -> !node.holdsOthers()).forEach(node -> draw(canvas, node));
        nodes.forEach(node -> mark(canvas, node));
    }

    private void draw(Graphics2D canvas, Edge edge) {
        canvas.setColor(MarkStyle.color(edge.look()));
        canvas.setStroke(MarkStyle.stroke(edge.look(), edge.look().isEmpty() ? 1 : 3));
        Path2D line = new Path2D.Double();
        line.moveTo(edge.points().get(0).x(), edge.points().get(0).y());
        edge.points().forEach(point -> line.lineTo(point.x(), point.y()));
        canvas.draw(line);
        int last = edge.points().size() - 1;
        canvas.fill(ArrowHead.of(edge.points().get(last - 1), edge.points().get(last)));
        if (!edge.name().isEmpty()) {
            Point from = edge.points().get(0);
            Point to = edge.points().get(1);
            labels.beside(canvas, edge.name(), (from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        }
    }

    private void draw(Graphics2D canvas, Node node) {
        NodeShape shape = NodeShape.of(node.element(), node.place());
        canvas.setColor(MarkStyle.paper(node.mark().look()));
        canvas.fill(shape.outline());
        canvas.setColor(MarkStyle.color(node.mark().look()));
        canvas.setStroke(MarkStyle.stroke(node.mark().look(), shape.weight()));
        canvas.draw(shape.outline());
        canvas.setStroke(new BasicStroke(1.5f));
        shape.signs().forEach(canvas::draw);
        canvas.setColor(Color.BLACK);
        Rectangle2D place = node.place();
        if (shape.nameInside()) {
            double top = node.holdsOthers() ? place.getY() + 14 : place.getCenterY() - 2;
            labels.label(canvas, node.element().name(), place.getCenterX(), top, place.getWidth() - 8, 11);
        } else {
            labels.label(
                    canvas, node.element().name(), place.getCenterX(), place.getMaxY() + 14, 110, DiagramLabels.SMALL);
        }
    }

    private void mark(Graphics2D canvas, Node node) {
        CaseDiagram.Mark mark = node.mark();
        Rectangle2D place = node.place();
        Color color = MarkStyle.color(mark.look());
        if (!mark.count().isEmpty()) {
            labels.tag(canvas, mark.count(), place.getMaxX() - 6, place.getY() - 7, color);
        }
        if (!mark.word().isEmpty()) {
            labels.tag(
                    canvas,
                    mark.word(),
                    place.getCenterX() - labels.width(mark.word()) / 2 - 8,
                    place.getY() - 7,
                    color);
        }
        if (!mark.span().isEmpty() && NodeShape.of(node.element(), place).nameInside()) {
            labels.tag(canvas, mark.span(), place.getX() - 4, place.getMaxY() - 7, color);
        }
    }
}
