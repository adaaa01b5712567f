package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * The ceiling of a cap in the exercise being judged.
 *
 * @param cap the cap
 * @param amount in euros to the cent, never below zero
 * @param priorAid aid granted to other exercises under the cap, in euros
 */
public record Ceiling(Cap cap, BigDecimal amount, BigDecimal priorAid) {

    public String code() {
        return cap.code();
    }
}
