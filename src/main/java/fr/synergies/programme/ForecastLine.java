package fr.synergies.programme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An expense that the signed programme forecasts for an exercise, in euros.
 *
 * @param category code of the category of expense
 * @param label as the paper words it
 * @param amount the expense
 * @param requestedAid the aid asked for; empty where the paper gives none
 * @param shares what each partner pays, by code, as the paper prints it; empty where it prints none
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
