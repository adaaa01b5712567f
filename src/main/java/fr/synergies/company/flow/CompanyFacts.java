package fr.synergies.company.flow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts about a company.
 *
 * @param naf code of its main activity, such as {@code 25.62B}
 * @param park code of a place of {@code rules/synergy/parks.csv}
 * @param club the business club it belongs to, empty if none
 * @param latitude degrees north; present if and only if the longitude is
 * @param longitude degrees east
 * @param consentOn day on which it agreed, or withdrew its consent
 * @param permits waste codes it may receive
 * @param permitsKnown whether these are all its permits
 */
public record CompanyFacts(
        String name,
        String naf,
        String park,
        String club,

        @Schema(description = "Null with the longitude: the park's centre")
        Optional<BigDecimal> latitude,

        Optional<BigDecimal> longitude,
        Consent consent,

        @Schema(description = "Null if nobody asked it yet") Optional<LocalDate> consentOn,

        List<String> permits,
        boolean permitsKnown) {

    public CompanyFacts {
        latitude = latitude.map(Decimals::number);
        longitude = longitude.map(Decimals::number);
        permits = permits.stream().distinct().sorted().toList();
    }
}
