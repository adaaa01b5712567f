package fr.synergies.association.readiness;

import fr.synergies.decision.DecisionKind.FactTable;
import fr.synergies.kernel.Euros;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The facts of a verdict on an association as tables for a page. */
@Component
class AssociationFactTables {

    private final MessageSource texts;
    private final Euros euros;

    AssociationFactTables(MessageSource texts, Euros euros) {
        this.texts = texts;
        this.euros = euros;
    }

    /** The facts, with the names that these rules use. */
    List<FactTable> of(AssociationFacts facts, RuleSet rules) {
        List<FactTable> tables = new ArrayList<>();
        tables.add(new FactTable(
                text("association.facts"),
                List.of(),
                List.of(
                        List.of(text("association.facts.phase"), text("association.facts.phase." + facts.phase())),
                        List.of(
                                text("association.facts.form"),
                                facts.legalForm()
                                        .map(form -> form(form, rules))
                                        .orElse(text("association.facts.none"))),
                        List.of(text("association.facts.cost"), euros(facts.cost())))));
        if (!facts.seats().isEmpty()) {
            List<List<String>> seats = new ArrayList<>();
            new TreeMap<>(facts.seats())
                    .forEach((college, count) -> seats.add(List.of(
                            named(
                                    rules.rows(CollegeRule.class),
                                    row -> row.college() == college,
                                    CollegeRule::name,
                                    college),
                            String.valueOf(count))));
            tables.add(new FactTable(
                    text("association.facts.board"),
                    List.of(text("association.facts.college"), text("association.facts.seats")),
                    seats));
        }
        if (!facts.incomes().isEmpty()) {
            tables.add(incomes(facts.incomes(), rules));
        }
        if (!facts.done().isEmpty()) {
            tables.add(new FactTable(
                    text("association.facts.done"),
                    List.of(text("association.facts.step")),
                    new TreeSet<>(facts.done())
                            .stream()
                                    .map(step -> List.of(named(
                                            rules.rows(Requirement.class),
                                            row -> row.step() == step,
                                            Requirement::name,
                                            step)))
                                    .toList()));
        }
        return tables;
    }

    private FactTable incomes(Map<IncomeKind, BigDecimal> incomes, RuleSet rules) {
        List<List<String>> rows = new ArrayList<>();
        new TreeMap<>(incomes)
                .forEach((kind, amount) -> rows.add(List.of(
                        named(rules.rows(IncomeRule.class), row -> row.kind() == kind, IncomeRule::name, kind),
                        euros(amount))));
        return new FactTable(
                text("association.facts.incomes"),
                List.of(text("association.facts.income"), text("association.facts.amount")),
                rows);
    }

    private static String form(LegalForm form, RuleSet rules) {
        return named(rules.rows(LegalFormRule.class), row -> row.form() == form, LegalFormRule::name, form);
    }

    private static <R> String named(
            List<R> rows, Predicate<R> which, Function<R, LocalizedText> name, Enum<?> otherwise) {
        return rows.stream()
                .filter(which)
                .findFirst()
                .map(row -> name.apply(row).in(language()))
                .orElse(otherwise.name());
    }

    private String euros(BigDecimal amount) {
        return euros.format(amount);
    }

    private String text(String key) {
        return texts.getMessage(key, new Object[0], language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
