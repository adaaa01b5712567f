package fr.synergies.programme;

import java.util.Locale;
import java.util.Map;

/** What another module shows on a programme's page; every bean of this type is asked, in the order of the beans. */
public interface ProgrammePanel {

    /** The Thymeleaf fragment that draws it, such as {@code funding/programme :: panel}. */
    String fragment();

    /** What the fragment needs; it is found there as the variable {@code panel}. */
    Map<String, Object> model(Programme programme, Locale language);
}
