package fr.synergies.exchange.imports;

import fr.synergies.company.flow.Listing;
import fr.synergies.exchange.export.FaultExport;
import fr.synergies.exchange.export.FlowExport;
import fr.synergies.exchange.sheet.SheetFormat;
import fr.synergies.kernel.Institution;
import fr.synergies.platform.jobs.JobAnswers;
import fr.synergies.programme.Programmes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
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
    private static final int FAULTS = 500;

    /** More than the number of faults that a small file can have. */
    private static final int EVERY = 1_000_000;

    private final Imports imports;
    private final SentFile sentFile;
    private final FlowExport export;
    private final FaultExport faults;
    private final Programmes programmes;
    private final JobAnswers jobs;

    ImportController(
            Imports imports,
            SentFile sentFile,
            FlowExport export,
            FaultExport faults,
            Programmes programmes,
            JobAnswers jobs) {
        this.imports = imports;
        this.sentFile = sentFile;
        this.export = export;
        this.faults = faults;
        this.programmes = programmes;
        this.jobs = jobs;
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(
            summary = "Import companies and their flows from a table (CSV in UTF-8, or XLSX)",
            description =
                    "A row is a flow with its company; without any cell of a flow it is a company alone. Flows are"
                            + " recognised by SIRET, direction, resource, waste code and unit: the same file twice changes"
                            + " nothing. Up to 60 MB and 500 000 rows. A file of up to 2 MB is taken in at once; a larger"
                            + " one in the background, and if the program stops meanwhile it begins again, for nothing is"
                            + " half stored.")
    @ApiResponse(
            responseCode = "200",
            description = "What it did or would do, with every fault of every bad row",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @ApiResponse(
            responseCode = "202",
            description = "It waits for its turn; Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @ApiResponse(responseCode = "400", description = "The file is no such table")
    ResponseEntity<Object> take(
            @PathVariable String code,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @Parameter(description = "Whether to say only what it would do") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "What becomes of the good rows if there are bad ones")
                    @RequestParam(defaultValue = "ALL_OR_NOTHING")
                    ImportMode mode,
            @Parameter(description = "Name of the profile it is read by; absent: our own columns")
                    @RequestParam(defaultValue = "")
                    String profile,
            Locale language) {
        ImportJob job = sentFile.take(code, file, SentFile.wish(profile, mode, dryRun, language));
        return job.ended()
                ? ResponseEntity.ok(
                        job.report(imports.faults(code, job.id(), "", EVERY).items()))
                : accepted(job);
    }

    @GetMapping("/imports")
    @PreAuthorize(Institution.STAFF_AND_AUDITORS)
    @Operation(summary = "List imports, the latest first, 50 a page")
    Listing<ImportAnswer> list(
            @PathVariable String code,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "")
                    String page) {
        return imports.list(code, page).map(ImportAnswer::of);
    }

    @GetMapping("/imports/{id:[0-9]{1,18}}")
    @PreAuthorize(Institution.STAFF_AND_AUDITORS)
    @Operation(summary = "Read how far an import is, and what it did or would do")
    ImportAnswer read(@PathVariable String code, @PathVariable long id) {
        return answer(imports.of(code, id));
    }

    @GetMapping("/imports/{id:[0-9]{1,18}}/faults")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(summary = "List what is wrong with an import by row, 500 a page")
    Listing<ImportFault> faults(
            @PathVariable String code,
            @PathVariable long id,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "")
                    String page) {
        return imports.faults(code, id, page, FAULTS);
    }

    @GetMapping("/imports/{id:[0-9]{1,18}}/faults.csv")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(summary = "All that is wrong with an import as a table")
    void faults(@PathVariable String code, @PathVariable long id, Locale language, HttpServletResponse response)
            throws IOException {
        imports.of(code, id);
        faults.write(code, id, language, head("csv", "import-" + id, response), response.getOutputStream());
    }

    @PostMapping("/imports/{id:[0-9]{1,18}}/confirmation")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(
            summary = "Store an import that was only checked, without sending its file again",
            description = "409 when it is stored, or waited for more than seven days.")
    @ApiResponse(responseCode = "202", description = "It waits for its turn; Location says where to ask how far it is")
    ResponseEntity<Object> confirm(
            @PathVariable String code,
            @PathVariable long id,
            @Parameter(description = "What becomes of the good rows if there are bad ones")
                    @RequestParam(defaultValue = "ALL_OR_NOTHING")
                    ImportMode mode) {
        imports.confirm(code, id, mode);
        return accepted(imports.of(code, id));
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

    private ResponseEntity<Object> accepted(ImportJob job) {
        ImportAnswer answer = answer(job);
        return ResponseEntity.accepted().location(URI.create(answer.url())).body(answer);
    }

    private ImportAnswer answer(ImportJob job) {
        return ImportAnswer.of(job, imports.background(job).map(jobs::of));
    }

    private static SheetFormat head(String format, String name, HttpServletResponse response) {
        SheetFormat chosen = SheetFormat.valueOf(format.toUpperCase(Locale.ROOT));
        response.setContentType(chosen.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format + "\"");
        return chosen;
    }
}
