package fr.synergies.programme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An expense that the signed programme forecasts for an exercise, in euros.
 *
 * @param category code of the category of expense
 * @param label the label in the paper
 * @param amount the expense
 * @param requestedAid the aid requested; empty if the paper gives none
 * @param shares what each partner pays, by code, according to the paper; empty if it gives none
 */
public record ForecastLine(
        String category,
        String label,
        BigDecimal amount,
        Optional<BigDecimal> requestedAid,
        Map<String, BigDecimal> shares) {

    public ForecastLine {
        shares = shares == null ? Map.of() : Map.copyOf(shares);
    }
}
