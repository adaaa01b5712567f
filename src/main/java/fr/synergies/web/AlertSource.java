package fr.synergies.web;

import java.util.List;
import java.util.Locale;

/** What a module raises on the dashboard of the signed-in user; every bean of this type is asked. */
@FunctionalInterface
public interface AlertSource {

    List<Alert> alerts(Locale language);
}
