package fr.synergies.programme.page;

import fr.synergies.programme.Programme;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What another module shows on the page of a programme; every bean of this type is called, in the order of the beans. */
public interface ProgrammePanel {

    /** The Thymeleaf fragment that draws it, such as {@code funding/programme :: panel}. */
    String fragment();

    /** The model of the fragment, available there as the variable {@code panel}. */
    Map<String, Object> model(Programme programme, Locale language);

    /** Its entry in the table of contents of the page; without one, it is not listed. */
    default Optional<Heading> heading() {
        return Optional.empty();
    }

    /**
     * An entry of the table of contents.
     *
     * @param anchor the id of the panel's heading
     * @param code the message that is that heading's text
     */
    record Heading(String anchor, String code) {}
}
