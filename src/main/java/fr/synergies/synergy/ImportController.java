package fr.synergies.synergy;

import fr.synergies.programme.Programmes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/programmes/{code}")
@Tag(name = "Companies")
class ImportController {

    private static final String SAMPLE = "samples/town.csv";

    private final Imports imports;
    private final FlowExport export;
    private final Programmes programmes;

    ImportController(Imports imports, FlowExport export, Programmes programmes) {
        this.imports = imports;
        this.export = export;
        this.programmes = programmes;
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(WorkingGroups.STAFF)
    @Operation(
            summary = "Import companies and their flows from a table (CSV in UTF-8, or XLSX)",
            description =
                    "A row is a flow with its company; without any cell of a flow it is a company alone. Flows are"
                            + " recognised by SIRET, direction, resource, waste code and unit: the same file twice changes"
                            + " nothing. Up to 10 MB and 50 000 rows.")
    @ApiResponse(responseCode = "200", description = "What it did or would do, with every fault of every bad row")
    @ApiResponse(responseCode = "400", description = "The file is no such table")
    ImportReport take(
            @PathVariable String code,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @Parameter(description = "Whether to say only what it would do") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "What becomes of the good rows if there are bad ones")
                    @RequestParam(defaultValue = "ALL_OR_NOTHING")
                    ImportMode mode,
            Locale language) {
        return imports.take(code, content(file), mode, dryRun, language);
    }

    @GetMapping("/imports/template.{format:csv|xlsx}")
    @Operation(summary = "The empty table that imports take")
    void template(@PathVariable String code, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        programmes.named(code);
        export.template(head(format, "template", response), response.getOutputStream());
    }

    @GetMapping("/imports/sample.csv")
    @Operation(summary = "A town of twenty fictitious companies to try imports with")
    ResponseEntity<Resource> sample(@PathVariable String code) {
        programmes.named(code);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SheetFormat.CSV.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"town.csv\"")
                .body(new ClassPathResource(SAMPLE));
    }

    @GetMapping("/exports/flows.{format:csv|xlsx}")
    @Operation(
            summary = "Export companies and flows in the table that imports take",
            description = "Texts that a spreadsheet would take for a formula come with an apostrophe before them.")
    void export(@PathVariable String code, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        programmes.named(code);
        export.write(code, head(format, "flows", response), response.getOutputStream());
    }

    /**
     * What was sent.
     *
     * @throws fr.synergies.web.Refusal INVALID if nothing was
     */
    static byte[] content(Optional<MultipartFile> sent) {
        MultipartFile file = sent.orElseThrow(() -> Sheets.refused("synergy.import.empty"));
        if (file.getSize() > Sheets.LARGEST) {
            throw Sheets.refused("synergy.import.large", Sheets.LARGEST / 1_000_000);
        }
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SheetFormat head(String format, String name, HttpServletResponse response) {
        SheetFormat chosen = SheetFormat.valueOf(format.toUpperCase(Locale.ROOT));
        response.setContentType(chosen.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format + "\"");
        return chosen;
    }
}
