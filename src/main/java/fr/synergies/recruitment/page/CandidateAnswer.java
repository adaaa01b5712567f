package fr.synergies.recruitment.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.synergies.kernel.Institution;
import fr.synergies.recruitment.Candidate;
import fr.synergies.recruitment.Interview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** A candidate as returned by the API; without personal data for users who may not read it, and after erasure. */
@Schema(name = "Candidate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateAnswer(
        @Schema(example = "C3") String ref,
        String name,
        String email,
        String phone,
        String notes,
        LocalDate receivedOn,
        Candidate.Status status,
        Integer rank,
        boolean erased,
        List<Held> interviews) {

    /** The notes of one side on an interview. */
    @Schema(name = "CandidateInterview")
    record Held(Institution side, LocalDate heldOn, String notes) {}

    static CandidateAnswer of(Candidate candidate, List<Interview> interviews) {
        boolean known = !candidate.name().isEmpty();
        return new CandidateAnswer(
                candidate.ref(),
                known ? candidate.name() : null,
                known ? candidate.email() : null,
                known ? candidate.phone() : null,
                known ? candidate.notes() : null,
                candidate.receivedOn(),
                candidate.status(),
                candidate.rank().orElse(null),
                candidate.erased(),
                interviews.stream()
                        .filter(interview -> interview.candidate() == candidate.number())
                        .map(interview -> new Held(interview.side(), interview.heldOn(), interview.notes()))
                        .toList());
    }
}
