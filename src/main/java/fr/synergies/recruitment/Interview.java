package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** The notes of one side on the interview of a candidate; empty after erasure and for users who may not read them. */
@Schema(name = "CandidateInterview")
public record Interview(int candidate, Institution side, LocalDate heldOn, String notes) {}
