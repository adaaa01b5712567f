package fr.synergies.audit;

import java.util.List;

/**
 * A diagram and what is marked on it, for the script that draws it.
 *
 * @param xml BPMN 2.0
 * @param flows ids of the sequence flows that were taken
 */
record CaseDiagram(String xml, List<Mark> marks, List<Flow> flows) {

    /**
     * A mark on an element. Texts are in the reader's language.
     *
     * @param look how it is drawn, such as {@code failed}; a style of the page's sheet
     * @param count how often it was passed, as a text; empty to say nothing
     * @param word what became of it, if it did not just pass
     * @param span how long it took, empty to say nothing
     * @param title all of it in one sentence, for whoever does not see the picture
     */
    record Mark(String element, String look, String count, String word, String span, String title) {}

    /** A flow that was taken, and how it is drawn. */
    record Flow(String id, String look) {}
}
