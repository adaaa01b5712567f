package fr.synergies.recruitment.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.synergies.recruitment.Candidate;
import fr.synergies.recruitment.Interview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A candidate as returned by the API; without personal data for users who may not read it, and after erasure. */
@Schema(name = "Candidate")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CandidateAnswer(
        @Schema(example = "C3") String ref,
        String name,
        String email,
        String phone,
        String notes,
        LocalDate receivedOn,
        Candidate.Status status,
        Optional<Integer> rank,
        boolean erased,
        @JsonIgnoreProperties("candidate") List<Interview> interviews) {

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
                candidate.rank(),
                candidate.erased(),
                interviews.stream()
                        .filter(interview -> interview.candidate() == candidate.number())
                        .toList());
    }
}
