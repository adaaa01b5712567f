package fr.synergies.meeting.followup;

import fr.synergies.kernel.Reason;
import fr.synergies.platform.web.form.FieldLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The request for a reinforced follow-up. */
@FieldLabels("review.follow-up.field.")
@Schema(name = "FollowUpRequest")
record FollowUpRequest(
        @NotBlank @Size(max = Reason.LONGEST) String reason,
        @NotNull FollowUp.Rhythm rhythm,

        @Schema(description = "What has to be reached for it to be lifted") @NotBlank @Size(max = LONGEST_CONDITION)
        String endCondition) {

    /** The most characters of a condition: what its column holds. */
    static final int LONGEST_CONDITION = 2000;
}
