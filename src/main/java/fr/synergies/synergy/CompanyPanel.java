package fr.synergies.synergy;

import java.util.Locale;
import java.util.Map;

/** What another module shows on a company's page; every bean of this type is asked, in the order of the beans. */
public interface CompanyPanel {

    /** What the page finds there, by the names that its template uses. */
    Map<String, Object> model(String programme, String siret, Locale language);
}
