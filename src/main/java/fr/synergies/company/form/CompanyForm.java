package fr.synergies.company.form;

import fr.synergies.company.flow.CompanyFacts;
import fr.synergies.company.flow.Consent;
import fr.synergies.company.reference.WasteCode;
import fr.synergies.platform.web.form.FieldLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A company as sent by a client. */
@FieldLabels("synergy.column.")
@Schema(name = "CompanyForm", example = """
        {"siret":"99900000100018","name":"Menuiserie du Parc","naf":"16.23Z","park":"CAP_NORD","club":"Cap Nord",
         "consent":"GIVEN","consentOn":"2022-01-10","permits":[],"permitsKnown":true}""")
public record CompanyForm(
        @Schema(description = "14 digits that hold by the formula of Luhn; never changes") @NotBlank @Size(max = 14)
        String siret,

        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = NAF, message = "{synergy.naf.format}") @Schema(example = "16.23Z")
        String naf,

        @NotBlank @Schema(description = "CAP_NORD, GRAND_SUD, VITAL_EST, METROPOLE or OUTSIDE")
        String park,

        @Size(max = 200) String club,

        @DecimalMin("-90")
        @DecimalMax("90")
        @Digits(integer = 2, fraction = 15)
        @Schema(description = "Degrees north; absent with the longitude: the park's centre")
        BigDecimal latitude,

        @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 15)
        BigDecimal longitude,

        @NotNull @Schema(description = "Whether it shares its data with the others")
        Consent consent,

        @Schema(description = "Day it agreed or withdrew; absent with NONE")
        LocalDate consentOn,

        @Size(max = 400) @Schema(description = "Codes of the waste it may receive")
        List<@NotNull @Pattern(regexp = WasteCode.FORMAT, message = "{synergy.waste.format}") String> permits,

        @Schema(description = "Whether its permits are known; absent: they are not")
        Boolean permitsKnown,

        @Schema(description = "Of the company as read, needed to change it")
        Integer version) {

    /** Format of codes of the NAF rév. 2. */
    public static final String NAF = "[0-9]{2}\\.[0-9]{2}[A-Z]";

    public CompanyFacts facts() {
        return new CompanyFacts(
                name.strip(),
                naf,
                park,
                club == null ? "" : club.strip(),
                Optional.ofNullable(latitude),
                Optional.ofNullable(longitude),
                consent,
                Optional.ofNullable(consentOn),
                permits == null ? List.of() : permits,
                Boolean.TRUE.equals(permitsKnown));
    }

    /** The same form, for changing this version of the company. */
    CompanyForm read(Integer known) {
        return new CompanyForm(
                siret, name, naf, park, club, latitude, longitude, consent, consentOn, permits, permitsKnown, known);
    }
}
