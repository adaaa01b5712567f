package fr.synergies.meeting.network;

import fr.synergies.platform.web.form.FieldLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A meeting of a network that somebody of the programme went to, as it is recorded.
 *
 * @param hours how long it took, absent if nobody said
 */
@FieldLabels("meeting.network.field.")
@Schema(name = "NetworkMeeting")
record NetworkMeeting(
        @NotNull LocalDate heldOn,

        @Schema(example = "RELIER") @NotBlank @Size(max = 200)
        String network,

        @Size(max = 200) String place,

        @DecimalMin("0.25") @DecimalMax("24") @Digits(integer = 2, fraction = 2)
        BigDecimal hours,

        @Size(max = 30) @Valid List<Person> attendance,
        @NotBlank @Size(max = 4000) String learnt,
        @Size(max = 30) @Valid List<Task> actions) {

    /** Who went. */
    @Schema(name = "NetworkPerson")
    record Person(
            @Size(max = 200) String name, @Size(max = 200) String organisation) {}

    /** What is to be done because of it. */
    @Schema(name = "NetworkAction")
    record Task(
            @Size(max = 500) String what,
            @Schema(example = "CCIMDB") @Size(max = 40) String side,
            @Size(max = 200) String person,
            @Schema(example = "2022-03-01") @Size(max = 10) String due) {}

    List<Map<String, String>> people() {
        return filled(attendance, each -> row("name", each.name(), "organisation", each.organisation()));
    }

    List<Map<String, String>> tasks() {
        return filled(
                actions,
                each -> row("what", each.what(), "side", each.side(), "person", each.person(), "due", each.due()));
    }

    /** The rows that say something. */
    private static <T> List<Map<String, String>> filled(List<T> rows, Function<T, Map<String, String>> cells) {
        return Optional.ofNullable(rows).orElse(List.of()).stream()
                .map(cells)
                .filter(row -> row.values().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1] == null ? "" : cells[i + 1].strip());
        }
        return row;
    }
}
