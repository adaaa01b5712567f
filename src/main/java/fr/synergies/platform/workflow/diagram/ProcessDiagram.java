package fr.synergies.platform.workflow.diagram;

import java.util.List;

/**
 * A process as its BPMN file draws it.
 *
 * @param shapes positions of the nodes, in the order of the file; empty if the file has no layout
 * @param edges routes of flows and other lines, in the order of the file
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
     * @param type in BPMN, such as {@code userTask}
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

    /** The position of a node: its upper left corner and its size. */
    public record Shape(Node node, double x, double y, double width, double height) {}

    /**
     * The route of a line.
     *
     * @param element id of the flow, association or other element drawn as a line
     * @param name empty when it has none
     */
    public record Edge(String element, String name, List<Point> points) {

        public Edge {
            points = List.copyOf(points);
        }
    }

    /** A point of the diagram. */
    public record Point(double x, double y) {}
}
