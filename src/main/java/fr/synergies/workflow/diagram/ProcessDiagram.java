package fr.synergies.workflow.diagram;

import java.util.List;

/**
 * A process as its BPMN file draws it.
 *
 * @param shapes where nodes stand, in the file's order; empty when the file does not say
 * @param edges how flows and other lines run, in the file's order
 */
public record ProcessDiagram(List<Node> nodes, List<Flow> flows, List<Shape> shapes, List<Edge> edges) {

    public ProcessDiagram {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
        shapes = List.copyOf(shapes);
        edges = List.copyOf(edges);
    }

    /**
     * A step, an event or a gateway.
     *
     * @param name empty when it has none
     * @param type as BPMN calls it, such as {@code userTask}
     */
    public record Node(String id, String name, String type) {

        public boolean isEvent() {
            return type.endsWith("Event");
        }

        public boolean isGateway() {
            return type.endsWith("Gateway");
        }

        public boolean is(String otherType) {
            return type.equals(otherType);
        }
    }

    /** A sequence flow from one node to another. */
    public record Flow(String id, String source, String target) {}

    /** Where a node stands: its left upper corner and its size. */
    public record Shape(Node node, double x, double y, double width, double height) {}

    /**
     * How a line runs.
     *
     * @param element id of the flow, or of what else is drawn as a line
     * @param name empty when it has none
     */
    public record Edge(String element, String name, List<Point> points) {

        public Edge {
            points = List.copyOf(points);
        }
    }

    /** A place on the diagram. */
    public record Point(double x, double y) {}
}
