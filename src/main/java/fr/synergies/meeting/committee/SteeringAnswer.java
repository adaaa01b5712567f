package fr.synergies.meeting.committee;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** A steering committee as returned by the API; dates in Paris time, in ISO 8601. */
@Schema(name = "SteeringCommittee")
record SteeringAnswer(
        int year,
        String caseId,
        String status,
        LocalDate openedOn,
        List<Fact> facts,
        String report,
        List<Day> dates,

        @Schema(description = "Day settled on, null before") LocalDate plannedOn,

        @Schema(type = "string", example = "14:00") LocalTime startTime,
        String place,
        String choiceReason,

        @Schema(description = "1, or 2 after a session without quorum")
        int convocation,

        List<Invited> invitations,

        @Schema(description = "Day it was held, null before")
        LocalDate heldOn,

        String minutes,
        int minutesVersion,

        @Schema(description = "CONTINUE, ADJUST or STOP, null before the minutes")
        String decision,

        String decisionText,

        @Schema(description = "New full-time equivalents of the next exercise, null when they stay")
        BigDecimal fte,

        String budget,
        List<Said> approvals,
        String cancelReason) {

    /** A fact of the report. */
    @Schema(name = "SteeringFact")
    record Fact(String origin, String text) {}

    /** A date of the poll. */
    @Schema(name = "SteeringDate")
    record Day(LocalDate day, List<String> available) {}

    /** A partner and its invitation. */
    @Schema(name = "SteeringInvitation")
    record Invited(
            int convocation,
            String partner,
            String answer,
            LocalDate answeredOn,
            String representedBy,
            String attended,
            String attendee) {}

    /** The answer of an institution to a version of the minutes. */
    @Schema(name = "SteeringApproval")
    record Said(int minutesVersion, String institution, String decision, String actor, String reason, Instant at) {}

    static SteeringAnswer of(Committees.File file, Locale language) {
        Committee committee = file.committee();
        return new SteeringAnswer(
                committee.year(),
                committee.caseId(),
                committee.status().name(),
                committee.openedOn(),
                file.facts().stream()
                        .map(fact -> new Fact(fact.origin(), fact.text().in(language)))
                        .toList(),
                committee.report(),
                file.dates().stream()
                        .map(date -> new Day(
                                date.day(), date.available().stream().sorted().toList()))
                        .toList(),
                committee.plannedOn().orElse(null),
                committee.startTime(),
                committee.place(),
                committee.choiceReason(),
                committee.convocation(),
                file.invitations().stream().map(SteeringAnswer::invited).toList(),
                committee.heldOn().orElse(null),
                committee.minutes(),
                committee.minutesVersion(),
                committee.decision().map(Enum::name).orElse(null),
                committee.decisionText(),
                committee.fte().orElse(null),
                committee.budget(),
                file.approvals().stream().map(SteeringAnswer::said).toList(),
                committee.cancelReason());
    }

    private static Invited invited(Invitation invitation) {
        return new Invited(
                invitation.convocation(),
                invitation.partner(),
                invitation.answer().name(),
                invitation.answeredOn().orElse(null),
                invitation.representedBy(),
                invitation.attended().name(),
                invitation.attendee());
    }

    private static Said said(CommitteeApproval approval) {
        return new Said(
                approval.minutesVersion(),
                approval.institution(),
                approval.decision().name(),
                approval.actor(),
                approval.reason(),
                approval.at());
    }
}
