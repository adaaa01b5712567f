package fr.synergies.audit;

import java.util.Map;

/** What another module adds to the page of a case; every bean of this type is asked, in the order of the beans. */
public interface CasePanel {

    /** Whether this panel has something to show for the case. */
    boolean shows(String caseId);

    /** The Thymeleaf fragment that draws it, such as {@code funding/case :: panel}. */
    String fragment();

    /** What the fragment needs; it is found there as the variable {@code panel}. */
    Map<String, Object> model(String caseId);

    /** True when it belongs above the history, for what the reader should see first; otherwise it comes below. */
    default boolean leads() {
        return false;
    }
}
