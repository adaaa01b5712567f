package fr.synergies.synergy.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.decision.ComparableVerdict;
import fr.synergies.decision.ComparableVerdict.Figure;
import fr.synergies.decision.ComparableVerdict.Unit;
import fr.synergies.rules.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Verdicts on synergies in progress in the form in which they are compared. */
@Component
public class SynergyComparison {

    /** The figures by their names among the values of a decision, with their units. */
    public static final Map<String, Unit> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("coverage", Unit.SHARE);
        FIGURES.put("distance_km", Unit.KM);
        FIGURES.put("saving", Unit.EUROS);
        FIGURES.put("tonnes", Unit.TONNES);
    }

    private final ObjectMapper json;
    private final MessageSource texts;

    SynergyComparison(ObjectMapper json, MessageSource texts) {
        this.json = json;
        this.texts = texts;
    }

    public ComparableVerdict of(Judgement judgement) {
        return of(judgement.verdict().name(), figures(judgement), judgement.reasons());
    }

    /** The figures of a judgement, by name; those that the units do not allow are left out. */
    public static Map<String, String> figures(Judgement judgement) {
        Map<String, String> values = new HashMap<>();
        judgement.coverage().ifPresent(value -> values.put("coverage", value.toPlainString()));
        judgement.distanceKm().ifPresent(value -> values.put("distance_km", value.toPlainString()));
        judgement.saving().ifPresent(value -> values.put("saving", value.toPlainString()));
        judgement.tonnes().ifPresent(value -> values.put("tonnes", value.toPlainString()));
        return values;
    }

    /**
     * A verdict; each applicable criterion is a rule that fires and reports something.
     *
     * @param values values of the figures by name; missing ones are left out
     */
    public ComparableVerdict of(String outcome, Map<String, String> values, List<CriterionFinding> reasons) {
        List<Figure> figures = new ArrayList<>();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("outcome", outcome);
        content.put("reasons", reasons);
        FIGURES.forEach((name, unit) -> {
            if (values.containsKey(name)) {
                figures.add(new Figure(name(name), new BigDecimal(values.get(name)), unit));
                content.put(name, values.get(name));
            }
        });
        return new ComparableVerdict(
                outcome,
                BigDecimal.ZERO.setScale(2),
                figures,
                reasons.stream()
                        .map(reason -> new Finding(
                                reason.rule(), reason.outcome().severity(), null, reason.message(), reason.source()))
                        .toList(),
                reasons.stream().map(CriterionFinding::rule).toList(),
                write(content));
    }

    private String name(String figure) {
        return texts.getMessage("synergy.facts." + figure, new Object[0], LocaleContextHolder.getLocale());
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A verdict on a synergy cannot be written", unwritable);
        }
    }
}
