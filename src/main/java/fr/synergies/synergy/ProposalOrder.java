package fr.synergies.synergy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what proposals are listed, the largest first and equal ones as they were found; a missing figure counts as 0. */
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

    /** As it is asked for. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProposalOrder> of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }
}
