package fr.synergies.synergy;

import java.math.BigDecimal;

/**
 * What a company needs in a year, and what it pays today.
 *
 * @param company its name when the need was noted
 * @param resource code of a resource of {@code rules/synergy/resources.csv}
 * @param volume a year, in the unit
 * @param unit code of a unit of {@code rules/synergy/units.csv}
 * @param unitPrice euros per unit, today
 * @param shared whether the company agrees that everybody who signs in sees it
 */
public record PurchaseNeed(
        String siret,
        String company,
        String resource,
        BigDecimal volume,
        String unit,
        BigDecimal unitPrice,
        boolean shared) {

    public PurchaseNeed {
        volume = Plain.number(volume);
        unitPrice = Plain.number(unitPrice);
    }
}
