package fr.synergies.casefile;

import java.util.Map;

/** What another module adds to the page of a case; every bean of this type is called, in the order of the beans. */
public interface CasePanel {

    /** Whether this panel has something to show for the case. */
    boolean shows(String caseId);

    /** The Thymeleaf fragment that draws it, such as {@code funding/case :: panel}. */
    String fragment();

    /** The model of the fragment, available there as the variable {@code panel}. */
    Map<String, Object> model(String caseId);

    /** Whether the panel is shown above the history, for content that the reader should see first, rather than below. */
    default boolean leads() {
        return false;
    }
}
