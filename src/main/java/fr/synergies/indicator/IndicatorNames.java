package fr.synergies.indicator;

import fr.synergies.indicator.LiveIndicators.Breakdown;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The display names of the values by which indicators are broken down. */
@Component
class IndicatorNames {

    private final IndicatorFilters filters;
    private final SynergyRules rules;
    private final MessageSource texts;

    IndicatorNames(IndicatorFilters filters, SynergyRules rules, MessageSource texts) {
        this.filters = filters;
        this.rules = rules;
        this.texts = texts;
    }

    /** The name of a column. */
    String of(String programme, Breakdown by, String code, Locale language) {
        return switch (by) {
            case YEAR -> code;
            case PARK -> rules.tables().parks().get(code).name().in(language);
            case GROUP -> group(programme, code, language);
        };
    }

    /** Working groups by code. */
    Map<String, String> groups(String programme, Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        filters.groups(programme).forEach(code -> names.put(code, group(programme, code, language)));
        return names;
    }

    /** A stage of synergies. */
    String stage(String code, Locale language) {
        return text("synergy.indicator.stage." + code, code, language);
    }

    private String group(String programme, String code, Locale language) {
        String known = text("synergy.group.name." + code, "", language);
        return known.isEmpty() ? filters.title(programme, code).orElse(code) : known;
    }

    private String text(String key, String otherwise, Locale language) {
        return Optional.ofNullable(texts.getMessage(key, null, otherwise, language))
                .orElse(otherwise);
    }
}
