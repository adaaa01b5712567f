package fr.synergies.company.page;

import java.util.Locale;
import java.util.Map;

/** What another module shows on the page of a company; every bean of this type is called, in the order of the beans. */
public interface CompanyPanel {

    /** The model, by the names that the template uses. */
    Map<String, Object> model(String programme, String siret, Locale language);
}
