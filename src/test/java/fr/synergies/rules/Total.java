package fr.synergies.rules;

import java.math.BigDecimal;
import java.util.List;

/** What the fixture's rules compute. */
public record Total(BigDecimal amount, List<Integer> lines) {

    public static Total of(BigDecimal amount, List<Integer> lines) {
        return new Total(amount, lines.stream().sorted().toList());
    }

    public static BigDecimal doubled(BigDecimal amount) {
        return amount.add(amount);
    }
}
