package fr.synergies.programme;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What another module shows on a programme's page; every bean of this type is asked, in the order of the beans. */
public interface ProgrammePanel {

    /** The Thymeleaf fragment that draws it, such as {@code funding/programme :: panel}. */
    String fragment();

    /** What the fragment needs; it is found there as the variable {@code panel}. */
    Map<String, Object> model(Programme programme, Locale language);

    /** How the contents of the page name it; without, they leave it out. */
    default Optional<Heading> heading() {
        return Optional.empty();
    }

    /**
     * An entry of the contents.
     *
     * @param anchor the id of the panel's heading
     * @param code the message that is that heading's text
     */
    record Heading(String anchor, String code) {}
}
