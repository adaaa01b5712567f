package fr.synergies.programme.life;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Programme;
import fr.synergies.programme.ProgrammeDefinition.ExerciseDefinition;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.Timeline;
import fr.synergies.programme.page.TimelineEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
@RequestMapping("/api/programmes/{code}/life")
@Tag(name = "Programmes")
class LifeApiController {

    static final String MANAGERS = "hasAuthority('GROUP_line-manager')";

    private final ProgrammeLife life;
    private final Programmes programmes;
    private final Timeline timeline;
    private final ProgrammeCalendar calendar;

    LifeApiController(ProgrammeLife life, Programmes programmes, Timeline timeline, ProgrammeCalendar calendar) {
        this.life = life;
        this.programmes = programmes;
        this.timeline = timeline;
        this.calendar = calendar;
    }

    /** The reason for a change in a programme's life. */
    @Schema(name = "Reason")
    record Reason(
            @Schema(example = "Le poste est vacant jusqu'à l'automne.")
            String reason) {}

    /** An amendment. */
    @Schema(name = "Extension")
    record Extension(LocalDate end, String reason, List<ExerciseDefinition> exercises) {}

    /** The status of a programme, with its timeline; the status is absent if its life has not been opened. */
    @Schema(name = "ProgrammeLife")
    record Answer(
            Optional<LifeStatus> status,
            Optional<String> caseId,
            List<Turn> turns,
            List<LifeVote> votes,
            List<Day> timeline) {}

    /** A change in its life. */
    @Schema(name = "ProgrammeTurn")
    record Turn(
            LifeEvent.Kind kind, LocalDate day, String actor, Instant at, String words, Optional<BigDecimal> amount) {}

    /** A day on its timeline. */
    @Schema(name = "TimelineDay")
    record Day(
            LocalDate day,
            TimelineEntry.Kind kind,
            String title,
            boolean done,
            boolean late,
            Optional<String> caseId) {}

    @GetMapping
    @Operation(summary = "Read where a programme stands, and its timeline")
    Answer read(@PathVariable String code, Locale language) {
        Programme programme = programmes.named(code);
        Optional<LifeStatus> status = life.status(code);
        return new Answer(
                status,
                status.map(known -> ProgrammeLife.caseId(code)),
                life.events(code).stream()
                        .map(event -> new Turn(
                                event.kind(), event.day(), event.actor(), event.at(), event.words(), event.amount()))
                        .toList(),
                life.votes(code),
                timeline.of(programme).stream()
                        .map(entry -> new Day(
                                entry.day(),
                                entry.kind(),
                                entry.title().in(language),
                                entry.done(),
                                entry.late(calendar.today()),
                                entry.caseId()))
                        .toList());
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a programme's life: the application for aid is then to be prepared")
    Answer open(@PathVariable String code, Locale language) {
        life.open(code);
        return read(code, language);
    }

    @PostMapping("/suspension")
    @PreAuthorize(MANAGERS)
    @Operation(summary = "Agree, for one institution, to suspend a running programme: done once both agree")
    Answer suspend(@PathVariable String code, @RequestBody Reason why, Locale language) {
        life.suspend(code, text(why.reason()));
        return read(code, language);
    }

    @PostMapping("/resumption")
    @PreAuthorize(MANAGERS)
    @Operation(summary = "Resume a suspended programme")
    Answer resume(@PathVariable String code, @RequestBody Reason why, Locale language) {
        life.resume(code, text(why.reason()));
        return read(code, language);
    }

    @PostMapping("/extension")
    @PreAuthorize(MANAGERS)
    @Operation(summary = "Extend a running programme by an amendment: a later end, further exercises")
    Answer extend(@PathVariable String code, @RequestBody Extension asked, Locale language) {
        if (asked.end() == null) {
            throw Refusal.invalid(Violation.of("end", "programme.definition.missing"));
        }
        List<ExerciseDefinition> exercises = asked.exercises() == null ? List.of() : asked.exercises();
        life.extend(code, asked.end(), exercises, text(asked.reason()));
        return read(code, language);
    }

    @PostMapping("/termination")
    @PreAuthorize(MANAGERS)
    @Operation(summary = "Agree, for one institution, to end a programme before its time: done once both agree")
    Answer terminate(@PathVariable String code, @RequestBody Reason why, Locale language) {
        life.terminate(code, text(why.reason()));
        return read(code, language);
    }

    @PostMapping("/refusals/{decision}")
    @PreAuthorize(MANAGERS)
    @Operation(summary = "Refuse, for one institution, what the other asks")
    Answer refuseDecision(
            @PathVariable String code,
            @PathVariable LifeVote.Decision decision,
            @RequestBody Reason why,
            Locale language) {
        life.refuse(code, decision, text(why.reason()));
        return read(code, language);
    }

    private static String text(String words) {
        return words == null ? "" : words;
    }
}
