package fr.synergies.purchase;

import fr.synergies.company.flow.Decimals;
import java.math.BigDecimal;

/**
 * The yearly need of a company, and the price it currently pays.
 *
 * @param company its name when the need was recorded
 * @param resource code of a resource of {@code rules/synergy/resources.csv}
 * @param volume volume per year, in the unit
 * @param unit code of a unit of {@code rules/synergy/units.csv}
 * @param unitPrice current price in euros per unit
 * @param shared whether the company consents to being visible to every signed-in user
 */
record PurchaseNeed(
        String siret,
        String company,
        String resource,
        BigDecimal volume,
        String unit,
        BigDecimal unitPrice,
        boolean shared) {

    public PurchaseNeed {
        volume = Decimals.number(volume);
        unitPrice = Decimals.number(unitPrice);
    }
}
