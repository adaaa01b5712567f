package fr.synergies.company.flow;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigDecimal;
import java.util.Optional;

/** Parses numbers as people type them in the forms of tasks: 1200, 1 200,5 or 1200.5; never negative. */
public final class TypedNumber {

    private static final BigDecimal LARGEST = new BigDecimal(FlowFacts.MOST);

    private TypedNumber() {}

    /**
     * The number, zero if nothing was typed.
     *
     * @param decimals maximum number of decimals
     * @throws Refusal INVALID naming the field
     */
    public static BigDecimal orZero(String field, String typed, int decimals) {
        return typed.isBlank() ? BigDecimal.ZERO : of(field, typed, decimals);
    }

    /**
     * A mandatory number.
     *
     * @throws Refusal INVALID naming the field
     */
    public static BigDecimal of(String field, String typed, int decimals) {
        Optional<BigDecimal> number = FrenchNotation.number(typed)
                .filter(read -> read.signum() >= 0 && read.scale() <= decimals && read.compareTo(LARGEST) <= 0);
        if (number.isPresent()) {
            return number.get();
        }
        throw Refusal.invalid(Violation.of(field, "synergy.case.number", decimals));
    }
}
