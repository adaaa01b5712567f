package fr.synergies.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The indicators of a programme, live and by year. {@code rules/synergy/indicators.csv} defines each of them. */
enum Indicator {
    COMPANIES_MET,
    DIAGNOSTICS,
    FLOWS,
    SUBSTITUTIONS,
    POOLINGS,
    RUNNING,
    TONNES_AVOIDED,
    CO2_AVOIDED,
    ENERGY_SAVED,
    EUROS_SAVED,
    JOBS,
    VOLUNTEER_HOURS,
    PURCHASES,
    MEETINGS;

    /** Its name in URLs, such as {@code companies-met}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Indicator> ofPath(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }
}
