package fr.synergies.exchange.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What an import did, or would do. */
@Schema(name = "ImportReport")
record ImportReport(
        @Schema(description = "Whether anything was kept: not in a dry run, nor if a bad row forbids it")
        boolean stored,

        boolean dryRun,
        ImportMode mode,
        int rows,
        int badRows,
        int companiesAdded,
        int companiesChanged,
        int flowsAdded,
        int flowsChanged,

        @Schema(description = "Good rows that say nothing new")
        int unchanged,

        @Schema(description = "Every fault of every bad row")
        List<ImportFault> faults,

        @Schema(description = "The import, by which what was only checked can be stored")
        long id) {

    boolean clean() {
        return badRows == 0;
    }
}
