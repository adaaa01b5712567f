package fr.synergies.platform.workflow.diagram;

import fr.synergies.platform.workflow.diagram.ProcessDiagram.Edge;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Flow;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Node;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Point;
import fr.synergies.platform.workflow.diagram.ProcessDiagram.Shape;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
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

    /** The texts of a process, by the keys of {@link DiagramTexts}. */
    static Map<String, String> texts(BpmnModelInstance model) {
        Map<String, String> texts = new HashMap<>();
        model.getModelElementsByType(Process.class).forEach(each -> put(texts, each.getId(), each.getName()));
        model.getModelElementsByType(FlowElement.class).forEach(each -> put(texts, each.getId(), each.getName()));
        model.getModelElementsByType(UserTask.class)
                .forEach(task -> task.getChildElementsByType(ExtensionElements.class).stream()
                        .flatMap(extension -> extension.getChildElementsByType(CamundaFormData.class).stream())
                        .flatMap(form -> form.getCamundaFormFields().stream())
                        .forEach(field -> put(texts, task.getId() + "." + field.getCamundaId(), field)));
        return texts;
    }

    private static void put(Map<String, String> texts, String key, CamundaFormField field) {
        put(texts, key, field.getCamundaLabel());
        field.getCamundaValues()
                .forEach(option -> put(texts, key + "." + option.getCamundaId(), option.getCamundaName()));
    }

    private static void put(Map<String, String> texts, String key, String text) {
        if (key != null && text != null) {
            texts.put(key, text);
        }
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
