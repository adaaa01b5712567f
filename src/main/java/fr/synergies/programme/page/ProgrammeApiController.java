package fr.synergies.programme.page;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeDefinition;
import fr.synergies.programme.ProgrammeRules;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.Registration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes")
@Tag(name = "Programmes")
class ProgrammeApiController {

    private final Programmes programmes;
    private final ProgrammeRules rules;
    private final Registration registration;

    ProgrammeApiController(Programmes programmes, ProgrammeRules rules, Registration registration) {
        this.programmes = programmes;
        this.rules = rules;
        this.registration = registration;
    }

    /** A programme in a list. */
    @Schema(name = "ProgrammeSummary")
    record Summary(String code, String name, LocalDate start, LocalDate end) {}

    /** A programme with its exercises and the findings of the rules on its data. */
    @Schema(name = "Programme")
    record Answer(
            String code,
            String name,
            LocalDate start,
            LocalDate end,
            int months,
            int budgetedMonths,
            BigDecimal fullYearSalary,
            BigDecimal coordinationDayRate,
            int postsCreated,
            List<Institution> financers,
            List<Institution> partners,
            List<Year> exercises,
            List<Remarked> findings) {}

    /** A financer or a partner. */
    record Institution(String code, String name) {}

    /** An exercise. */
    record Year(
            int year, LocalDate from, LocalDate to, int months, BigDecimal fte, BigDecimal coordinationDaysPerMonth) {}

    /** A finding in one language. */
    @Schema(name = "ProgrammeFinding")
    record Remarked(String rule, String severity, String message, String source) {}

    @GetMapping
    @Operation(summary = "List the programmes")
    List<Summary> list(Locale language) {
        return programmes.all().stream()
                .map(programme -> new Summary(
                        programme.code(), programme.name().in(language), programme.start(), programme.end()))
                .toList();
    }

    @PostMapping
    @PreAuthorize(Registration.STAFF)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a programme and open its life")
    Answer register(@RequestBody ProgrammeDefinition definition, Locale language) {
        return read(registration.register(definition).code(), language);
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read a programme")
    Answer read(@PathVariable String code, Locale language) {
        Programme programme = programmes.named(code);
        return new Answer(
                programme.code(),
                programme.name().in(language),
                programme.start(),
                programme.end(),
                programme.months(),
                programme.budgetedMonths(),
                programme.fullYearSalary(),
                programme.coordinationDayRate(),
                programme.postsCreated(),
                programme.financers().stream()
                        .map(each -> new Institution(each.code(), each.name().in(language)))
                        .toList(),
                programme.partners().stream()
                        .map(each -> new Institution(each.code(), each.name().in(language)))
                        .toList(),
                programme.exercises().stream().map(ProgrammeApiController::year).toList(),
                rules.findings(programme).stream()
                        .map(finding -> new Remarked(
                                finding.rule(),
                                finding.severity().name(),
                                finding.message().in(language),
                                finding.source().in(language)))
                        .toList());
    }

    private static Year year(Exercise exercise) {
        return new Year(
                exercise.year(),
                exercise.from(),
                exercise.to(),
                exercise.months(),
                exercise.fte(),
                exercise.coordinationDaysPerMonth());
    }
}
