package fr.synergies.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The alerts that pages show. */
@Component("alerts")
class Alerts {

    private final List<AlertSource> sources;

    Alerts(List<AlertSource> sources) {
        this.sources = sources;
    }

    /** The current alerts. */
    public List<Alert> now(Locale language) {
        return sources.stream()
                .flatMap(source -> source.alerts(language).stream())
                .toList();
    }
}
