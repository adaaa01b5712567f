package fr.synergies.company.visit;

import fr.synergies.platform.web.form.FieldLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A visit as sent by a client. */
@FieldLabels("synergy.column.")
@Schema(name = "CompanyVisitForm", example = """
        {"visitedOn":"2022-01-10","diagnostic":true,"note":"Flux relevés avec le responsable de production"}""")
public record VisitForm(
        @NotNull @Schema(description = "Not ahead") LocalDate visitedOn,

        @Schema(description = "Whether its flows were noted or confirmed; absent: they were not")
        Boolean diagnostic,

        @Size(max = 2000) String note) {

    String words() {
        return note == null ? "" : note.strip();
    }
}
