package fr.synergies.programme;

import java.math.BigDecimal;

/** The aid that the funders granted a programme in its adopted plans, as the module that validates them knows it. */
@FunctionalInterface
public interface GrantedAid {

    /** In euros, 0 when no plan is adopted. */
    BigDecimal of(Programme programme);
}
