package fr.synergies.trail.search;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.trail.chain.ReasonWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A search for acts as typed by a user; an empty text does not restrict the search. */
public record ActSearchForm(
        @Schema(description = "Code of the programme", example = "SYNERGIES")
        String programme,

        @Schema(description = "First day, in Paris", example = "2022-01-01")
        String from,

        @Schema(description = "Last day, in Paris", example = "2022-12-31")
        String to,

        @Schema(description = "Who acted", example = "finance")
        String actor,

        @Schema(description = "A group that the actor was in at that time", example = "finance")
        String group,

        @Schema(description = "Key of the case's process", example = "funding-validation")
        String process,

        @Schema(description = "The case", example = "funding-SYNERGIES-2022-r1")
        String caseId,

        @Schema(description = "Element of the diagram", example = "reviewFundingPlan")
        String element,

        @Schema(description = "What was done", example = "task-completed")
        String act,

        @Schema(description = "Decision or result", example = "ACCEPT_CAPPED")
        String outcome,

        @Schema(description = "Amount in euros, at least", example = "1000")
        String least,

        @Schema(description = "Amount in euros, at most", example = "50000")
        String most,

        @Schema(description = "A rule that fired in the verdict", example = "salary-cap-per-fte")
        String rule,

        @Schema(description = "Version of the rules") String rules,

        @Schema(description = "Words that are all in the reason, or a part of the case", example = "plafond")
        String text) {

    private static final int LONGEST = 255;
    private static final int DIGITS = 15;

    public ActSearchForm {
        programme = typed(programme);
        from = typed(from);
        to = typed(to);
        actor = typed(actor);
        group = typed(group);
        process = typed(process);
        caseId = typed(caseId);
        element = typed(element);
        act = typed(act);
        outcome = typed(outcome);
        least = typed(least);
        most = typed(most);
        rule = typed(rule);
        rules = typed(rules);
        text = typed(text);
    }

    /** Whether any criterion is set, so that an empty list means "nothing found" rather than "nothing yet". */
    public boolean narrows() {
        return !asked().isEmpty();
    }

    /** Whether it uses a criterion that the page shows only on demand. */
    public boolean closely() {
        return Stream.of(caseId, act, element, outcome, least, most, rule, rules)
                .anyMatch(each -> !each.isEmpty());
    }

    /**
     * Parses the search.
     *
     * @throws Refusal invalid, naming each field that cannot be parsed
     */
    public ActSearch read(ZoneId zone) {
        List<Violation> wrong = new ArrayList<>();
        Optional<LocalDate> first = day("from", from, wrong);
        Optional<LocalDate> last = day("to", to, wrong);
        Optional<BigDecimal> low = euros("least", least, wrong);
        Optional<BigDecimal> high = euros("most", most, wrong);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            wrong.add(Violation.of("to", "audit.search.order"));
        }
        if (low.isPresent() && high.isPresent() && high.get().compareTo(low.get()) < 0) {
            wrong.add(Violation.of("most", "audit.search.amounts"));
        }
        asked().forEach((field, typed) -> {
            if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
                wrong.add(Violation.of(field, "audit.search.long", LONGEST));
            }
        });
        if (!text.isEmpty() && ReasonWords.of(text).isEmpty()) {
            wrong.add(Violation.of("text", "audit.search.no-word"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong.toArray(Violation[]::new));
        }
        Optional<Instant> begin = first.map(day -> day.atStartOfDay(zone).toInstant());
        Optional<Instant> end =
                last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        return new ActSearch(
                programme, begin, end, actor, group, process, caseId, element, act, outcome, low, high, rule, rules,
                text);
    }

    /** The criteria that are set, by field name. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("programme", programme);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("actor", actor);
        asked.put("group", group);
        asked.put("process", process);
        asked.put("caseId", caseId);
        asked.put("element", element);
        asked.put("act", act);
        asked.put("outcome", outcome);
        asked.put("least", least);
        asked.put("most", most);
        asked.put("rule", rule);
        asked.put("rules", rules);
        asked.put("text", text);
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    private static Optional<LocalDate> day(String field, String typed, List<Violation> wrong) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.of(LocalDate.parse(typed));
            }
        } catch (DateTimeParseException none) {
            // Said below.
        }
        wrong.add(Violation.of(field, "audit.search.day", typed));
        return Optional.empty();
    }

    private static Optional<BigDecimal> euros(String field, String typed, List<Violation> wrong) {
        String plain = typed.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
        if (plain.isEmpty() && typed.isEmpty()) {
            return Optional.empty();
        }
        if (!plain.matches("-?[0-9]{1," + DIGITS + "}(\\.[0-9]{1,2})?")) {
            wrong.add(Violation.of(field, "audit.search.euros", typed));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain).setScale(2, RoundingMode.UNNECESSARY));
    }

    private static String typed(String value) {
        return value == null ? "" : value.strip();
    }
}
