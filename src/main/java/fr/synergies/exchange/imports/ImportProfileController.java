package fr.synergies.exchange.imports;

import fr.synergies.company.flow.Listing;
import fr.synergies.exchange.sheet.ImportProfile;
import fr.synergies.kernel.Institution;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/import-profiles")
@Tag(name = "Companies")
class ImportProfileController {

    private final ImportProfiles profiles;

    ImportProfileController(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    /** A profile as returned by the API. */
    @Schema(name = "ImportProfile")
    record Answer(
            String name,
            String separator,
            Map<String, ImportProfileForm.Column> columns,
            int version,
            String changedBy) {

        static Answer of(StoredProfile stored) {
            ImportProfile profile = stored.profile();
            Map<String, ImportProfileForm.Column> columns = new LinkedHashMap<>();
            profile.columns().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(column -> columns.put(
                            column.getKey().title(),
                            new ImportProfileForm.Column(
                                    column.getValue().header(),
                                    column.getValue().constant(),
                                    column.getValue().translations())));
            return new Answer(profile.name(), profile.separator(), columns, stored.version(), stored.changedBy());
        }
    }

    @GetMapping
    @PreAuthorize(Institution.STAFF_AND_AUDITORS)
    @Operation(summary = "List the import profiles by name, 50 a page")
    Listing<Answer> list(
            @PathVariable String code,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "")
                    String page) {
        return profiles.list(code, page).map(Answer::of);
    }

    @GetMapping("/{name}")
    @PreAuthorize(Institution.STAFF_AND_AUDITORS)
    @Operation(summary = "Read an import profile")
    Answer read(@PathVariable String code, @PathVariable String name) {
        return Answer.of(profiles.of(code, name));
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add an import profile: how the columns of another tool's export are read",
            description = "409 when the programme has one of that name. The columns siret, name, naf, park and consent"
                    + " need a header or a constant.")
    Answer add(@PathVariable String code, @Valid @RequestBody ImportProfileForm form) {
        return Answer.of(profiles.add(code, form));
    }

    @PutMapping("/{name}")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(
            summary = "Change an import profile",
            description = "409 when it was changed since the version sent was read.")
    Answer change(@PathVariable String code, @PathVariable String name, @Valid @RequestBody ImportProfileForm form) {
        return Answer.of(profiles.change(code, name, form));
    }

    @DeleteMapping("/{name}")
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an import profile")
    void remove(@PathVariable String code, @PathVariable String name) {
        profiles.remove(code, name);
    }
}
