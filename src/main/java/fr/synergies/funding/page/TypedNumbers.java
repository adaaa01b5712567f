package fr.synergies.funding.page;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Parses numbers as people type them, in French ({@code 44 250,50}) or plain notation ({@code 44250.50}), and collects the
 * errors.
 */
class TypedNumbers {

    /** As many digits before the decimal mark are a slip of the hand. */
    private static final int DIGITS = 12;

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    /** A mandatory amount in euros; zero, and a violation, if it cannot be parsed. */
    BigDecimal amount(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            violations.add(Violation.of(field, "funding.amount.missing"));
            return BigDecimal.ZERO;
        }
        return decimal(field, typed, 2, "funding.amount.unreadable");
    }

    /** An optional amount in euros. */
    Optional<BigDecimal> optionalAmount(String field, String typed) {
        return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(amount(field, typed));
    }

    BigDecimal fte(String field, String typed) {
        return decimal(field, typed == null ? "" : typed, 4, "funding.fte.range");
    }

    int whole(String field, String typed, String code) {
        String plain = typed == null ? "" : typed.strip();
        if (!plain.matches("\\d{1,9}")) {
            violations.add(Violation.of(field, code));
            return 0;
        }
        return Integer.parseInt(plain);
    }

    private BigDecimal decimal(String field, String typed, int decimals, String code) {
        Optional<BigDecimal> number = FrenchNotation.number(typed.replace("€", ""))
                .filter(read ->
                        read.signum() >= 0 && read.scale() <= decimals && read.precision() - read.scale() <= DIGITS);
        if (number.isEmpty()) {
            violations.add(Violation.of(field, code, typed));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    /** A number as written in the user's language, without grouping. */
    static String written(BigDecimal number) {
        String plain = number.toPlainString();
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }
}
