package fr.synergies.exchange.imports;

import fr.synergies.platform.web.form.FieldLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** An import profile as sent by a client. */
@FieldLabels("synergy.column.")
@Schema(name = "ImportProfileForm", example = """
        {"name":"ACTIF","separator":";","columns":{"siret":{"header":"N° SIRET"},"name":{"header":"Raison sociale"},
         "naf":{"header":"APE"},"park":{"header":"Zone","translations":{"zone nord":"CAP_NORD"}},
         "consent":{"constant":"NONE"},"direction":{"header":"Sens","translations":{"sortant":"OUT","entrant":"IN"}}}}""")
record ImportProfileForm(
        @NotBlank @Pattern(regexp = NAME, message = "{synergy.profile.name}")
        String name,

        @Pattern(regexp = "[;,\\t|]?", message = "{synergy.profile.separator}")
        @Schema(description = "Between the columns of a CSV file: ; , | or a tab; absent: what its header has more of")
        String separator,

        @NotNull @Schema(description = "Our columns, by name; those absent are not read")
        Map<@NotNull String, @NotNull @Valid Column> columns,

        @Schema(description = "Of the profile as read, needed to change it")
        Integer version) {

    /** Format of profile names, which are part of URLs. */
    static final String NAME = "[\\p{L}0-9][\\p{L}0-9 ._-]{0,79}";

    /** The mapping of one of our columns. */
    @Schema(name = "ImportProfileColumn")
    record Column(
            @Size(max = 200) @Schema(description = "What the other tool calls it; absent if its table has none")
            String header,

            @Size(max = 200) @Schema(description = "What stands for an empty cell, in our words")
            String constant,

            @Size(max = 200) @Schema(description = "Our words by those of the other tool")
            Map<@NotBlank @Size(max = 200) String, @NotNull @Size(max = 200) String> translations) {}
}
