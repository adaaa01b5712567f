package fr.synergies.synergy.detection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The figure by which proposals are sorted, largest first, equal ones in the order in which they were found; a missing figure
 * counts as 0.
 */
enum ProposalOrder {
    SAVING("ranking"),
    TONNES("tonnes_ranking"),
    CO2("co2_ranking");

    private final String column;

    ProposalOrder(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Its name in requests. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProposalOrder> of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }
}
