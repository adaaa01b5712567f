package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of a verdict that exceed what they are granted, and those of them that a request for a derogation names. */
record DerogationLines(FundingVerdict verdict) {

    /** The field in which they are named, by their numbers from 1. */
    static final String FIELD = "derogationLines";

    /** The excess of each line that exceeds, in euros by the number of the line from 0. */
    Map<Integer, BigDecimal> exceeding() {
        Map<Integer, BigDecimal> exceeding = new TreeMap<>();
        for (int line = 0; line < verdict.lines().size(); line++) {
            BigDecimal excess = verdict.lines().get(line).excess();
            if (excess.signum() > 0) {
                exceeding.put(line, excess);
            }
        }
        return exceeding;
    }

    /**
     * What is asked for: the excess of the lines named; nobody has to name the only one that exceeds.
     *
     * @param typed numbers of lines from 1, set apart by anything else
     * @throws Refusal INVALID if several lines exceed and none is named, or if a named one does not exceed
     */
    Map<Integer, BigDecimal> named(String typed) {
        Map<Integer, BigDecimal> exceeding = exceeding();
        if (typed.isBlank() && exceeding.size() <= 1) {
            return exceeding;
        }
        Map<Integer, BigDecimal> named = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String number : typed.strip().split("[^0-9]+")) {
            int line = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) - 1 : -1;
            if (exceeding.containsKey(line)) {
                named.put(line, exceeding.get(line));
            } else {
                wrong.add(number);
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(Violation.of(
                    FIELD,
                    typed.isBlank() ? "funding.review.lines-missing" : "funding.review.lines-wrong",
                    numbers(exceeding),
                    String.join(", ", wrong)));
        }
        return named;
    }

    private static String numbers(Map<Integer, BigDecimal> exceeding) {
        return exceeding.keySet().stream().map(line -> String.valueOf(line + 1)).collect(Collectors.joining(", "));
    }
}
