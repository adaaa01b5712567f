package fr.synergies.platform.web;

import java.util.List;
import java.util.Locale;

/** Source of alerts on the dashboard of the signed-in user; every bean of this type is called. */
@FunctionalInterface
public interface AlertSource {

    List<Alert> alerts(Locale language);
}
