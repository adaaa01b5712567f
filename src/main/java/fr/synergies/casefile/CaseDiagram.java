package fr.synergies.casefile;

import java.util.List;

/**
 * A diagram and its marks, for the script that draws it.
 *
 * @param xml BPMN 2.0
 * @param flows ids of the sequence flows that were taken
 */
public record CaseDiagram(String xml, List<Mark> marks, List<Flow> flows) {

    /**
     * A mark on an element. Texts are in the reader's language.
     *
     * @param look how it is drawn, such as {@code failed}; a class of the style sheet
     * @param count how often it was passed, as a text; empty to show nothing
     * @param word its state, unless it was simply passed
     * @param span how long it took, empty to show nothing
     * @param title all of this in one sentence, for readers who cannot see the picture
     */
    public record Mark(String element, String look, String count, String word, String span, String title) {}

    /** A flow that was taken, and how it is drawn. */
    public record Flow(String id, String look) {}
}
