package fr.synergies.recruitment.page;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.recruitment.Application;
import fr.synergies.recruitment.Candidate;
import fr.synergies.recruitment.Candidates;
import fr.synergies.recruitment.Erasure;
import fr.synergies.recruitment.Recruitment;
import fr.synergies.recruitment.Recruitments;
import fr.synergies.recruitment.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
@RequestMapping("/api/programmes/{code}")
@Tag(name = "Recruitment")
class CandidateApiController {

    private static final String ACTING = "In whose name; needed only from who is on the staff of both institutions";

    private final Recruitments recruitments;
    private final Candidates candidates;
    private final Erasure erasure;
    private final RecruitmentAnswers answers;

    CandidateApiController(
            Recruitments recruitments, Candidates candidates, Erasure erasure, RecruitmentAnswers answers) {
        this.recruitments = recruitments;
        this.candidates = candidates;
        this.erasure = erasure;
        this.answers = answers;
    }

    @GetMapping("/recruitments/{number}/candidates")
    @Operation(
            summary = "The candidates of a recruitment",
            description = "Names, e-mails, phones and notes are for both sides' staff, the line managers and the"
                    + " auditor; others read references, days and states.")
    List<CandidateAnswer> candidates(@PathVariable String code, @PathVariable int number) {
        return answers.candidates(recruitments.numbered(code, number));
    }

    /** An application. */
    @FieldLabels("recruitment.field.")
    @Schema(name = "Application")
    record NewCandidate(
            @NotBlank @Size(max = Application.LONGEST_NAME) String name,
            @NotBlank @Size(max = Application.LONGEST_EMAIL) String email,
            @Size(max = Application.LONGEST_PHONE) String phone,
            @NotNull LocalDate receivedOn,
            @Size(max = Application.LONGEST_NOTES) String notes) {

        Application application() {
            return new Application(name.strip(), email.strip(), strip(phone), receivedOn, strip(notes));
        }

        private static String strip(String text) {
            return text == null ? "" : text.strip();
        }
    }

    @PostMapping("/recruitments/{number}/candidates")
    @PreAuthorize(Viewer.CHAMBER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register an application, while applications are taken")
    CandidateAnswer register(
            @PathVariable String code, @PathVariable int number, @Valid @RequestBody NewCandidate given) {
        int registered = candidates.register(code, number, given.application());
        return answers.candidate(recruitments.numbered(code, number), Candidate.ref(registered));
    }

    /** The notes of the signed-in user's side on an interview. */
    @FieldLabels("recruitment.field.")
    record InterviewNotes(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = Application.LONGEST_NOTES) String notes) {}

    @PutMapping("/recruitments/{number}/candidates/{ref}/interview")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(summary = "Keep what your side noted of a shortlisted candidate's interview")
    CandidateAnswer interview(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String ref,
            @Parameter(description = ACTING) @RequestParam Optional<Institution> institution,
            @Valid @RequestBody InterviewNotes notes) {
        candidates.interview(code, number, ref, notes.heldOn(), notes.notes(), institution);
        return answers.candidate(
                recruitments.numbered(code, number),
                Candidate.number(ref).map(Candidate::ref).orElseThrow());
    }

    @DeleteMapping("/candidates/{ref}")
    @PreAuthorize(Viewer.ERASING)
    @Operation(
            summary = "Erase a candidate's name, e-mail, phone, notes and documents for good",
            description = "The reference, dates and votes stay. 409 when they were erased before.")
    CandidateAnswer erase(
            @PathVariable String code,
            @PathVariable String ref,
            @Parameter(description = "Why, kept in the history") @RequestParam(defaultValue = "") String reason) {
        Recruitment recruitment = erasure.erase(code, ref, reason);
        return answers.candidate(
                recruitment, Candidate.number(ref).map(Candidate::ref).orElseThrow());
    }
}
