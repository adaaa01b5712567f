package fr.synergies.funding;

import java.math.BigDecimal;

/**
 * The ceiling of a cap in the exercise that is judged.
 *
 * @param cap the cap
 * @param amount in euros to the cent, never below zero
 * @param priorAid what other exercises were granted under the cap
 */
public record Ceiling(Cap cap, BigDecimal amount, BigDecimal priorAid) {

    public String code() {
        return cap.code();
    }
}
