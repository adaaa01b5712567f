package fr.synergies.programme;

import java.math.BigDecimal;

/** The aid granted to a programme by the funders in its adopted plans, reported by the module that validates them. */
@FunctionalInterface
public interface GrantedAid {

    /** The aid in euros, 0 if no plan is adopted. */
    BigDecimal of(Programme programme);
}
