package fr.synergies.company.flow;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Parses numbers as people type them in the forms of tasks: 1200, 1 200,5 or 1200.5; never negative. */
public final class TypedNumber {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");

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
        String digits = SPACES.matcher(typed).replaceAll("").replace(',', '.');
        if (digits.matches("[0-9]{1,10}(\\.[0-9]{1," + decimals + "})?")) {
            BigDecimal number = new BigDecimal(digits);
            if (number.compareTo(LARGEST) <= 0) {
                return number;
            }
        }
        throw Refusal.invalid(Violation.of(field, "synergy.case.number", decimals));
    }
}
