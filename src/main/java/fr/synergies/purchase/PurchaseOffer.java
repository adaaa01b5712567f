package fr.synergies.purchase;

import fr.synergies.company.flow.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The offer of a supplier to all companies of a round.
 *
 * @param number its number in the round, from 1
 * @param price price in euros per unit
 * @param unit code of a unit of {@code rules/synergy/units.csv}
 * @param validUntil last day on which it can be chosen
 */
record PurchaseOffer(
        int number, String supplier, BigDecimal price, String unit, String conditions, LocalDate validUntil) {

    public PurchaseOffer {
        price = Decimals.number(price);
    }

    public boolean validOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
