package fr.synergies.platform.workflow.diagram;

import fr.synergies.platform.workflow.diagram.ProcessDiagram.Edge;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Flow;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Node;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Point;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Shape;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Reads diagrams. */
public final class DiagramReader {

    private DiagramReader() {}

    /** Reads BPMN 2.0 XML. */
    public static ProcessDiagram read(String bpmn) {
        return read(Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8))));
    }

    static ProcessDiagram read(BpmnModelInstance model) {
        return new ProcessDiagram(
                model.getModelElementsByType(FlowNode.class).stream()
                        .map(DiagramReader::node)
                        .toList(),
                model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(flow -> new Flow(
                                flow.getId(),
                                flow.getSource().getId(),
                                flow.getTarget().getId()))
                        .toList(),
                model.getModelElementsByType(BpmnShape.class).stream()
                        .flatMap(DiagramReader::shape)
                        .toList(),
                model.getModelElementsByType(BpmnEdge.class).stream()
                        .filter(edge -> edge.getBpmnElement() != null)
                        .map(DiagramReader::edge)
                        .toList());
    }

    static Node node(FlowNode node) {
        return new Node(node.getId(), name(node), node.getElementType().getTypeName());
    }

    private static Stream<Shape> shape(BpmnShape shape) {
        Bounds bounds = shape.getBounds();
        return bounds != null && shape.getBpmnElement() instanceof FlowNode node
                ? Stream.of(new Shape(node(node), bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()))
                : Stream.empty();
    }

    private static Edge edge(BpmnEdge edge) {
        return new Edge(
                edge.getBpmnElement().getId(),
                edge.getBpmnElement() instanceof FlowElement flow ? name(flow) : "",
                edge.getWaypoints().stream()
                        .map(point -> new Point(point.getX(), point.getY()))
                        .toList());
    }

    private static String name(FlowElement element) {
        return Optional.ofNullable(element.getName()).orElse("");
    }
}
