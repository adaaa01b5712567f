package fr.synergies.meeting.committee;

import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingAction;
import fr.synergies.meeting.MeetingAnswers;
import fr.synergies.meeting.MinutesApproval;
import fr.synergies.meeting.Presence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A steering committee as returned by the API; dates in Paris time, in ISO 8601. */
@Schema(name = "SteeringCommittee")
record SteeringAnswer(
        int year,
        String caseId,
        String status,
        LocalDate openedOn,
        List<MeetingAnswers.Item> facts,
        String report,
        List<Day> dates,

        @Schema(description = "Day settled on, null before") Optional<LocalDate> plannedOn,

        @Schema(type = "string", example = "14:00") Optional<LocalTime> startTime,
        String place,
        String choiceReason,

        @Schema(description = "1, or 2 after a session without quorum")
        int convocation,

        List<Invited> invitations,

        @Schema(description = "Day it was held, null before")
        Optional<LocalDate> heldOn,

        String minutes,
        int minutesVersion,

        @Schema(description = "CONTINUE, ADJUST or STOP, null before the minutes")
        Optional<Committee.Decision> decision,

        String decisionText,

        @Schema(description = "New full-time equivalents of the next exercise, null when they stay")
        Optional<BigDecimal> fte,

        String budget,
        List<MeetingAction> actions,
        List<MinutesApproval> approvals,
        String cancelReason) {

    /** A date of the poll. */
    @Schema(name = "SteeringDate")
    record Day(LocalDate day, List<String> available) {}

    /** A partner and its invitation. */
    @Schema(name = "SteeringInvitation")
    record Invited(
            int convocation,
            String partner,
            Presence answer,
            Optional<LocalDate> answeredOn,
            String representedBy,
            Presence attended,
            String attendee) {}

    static SteeringAnswer of(Committees.File file, Locale language) {
        Committee committee = file.committee();
        Meeting meeting = committee.meeting();
        return new SteeringAnswer(
                committee.year(),
                committee.caseId(),
                meeting.status().name(),
                meeting.openedOn(),
                MeetingAnswers.agenda(file.record().agenda(), language),
                committee.report(),
                file.dates().stream()
                        .map(date -> new Day(
                                date.day(), date.available().stream().sorted().toList()))
                        .toList(),
                meeting.plannedOn(),
                meeting.startTime(),
                meeting.place(),
                meeting.dayReason(),
                committee.convocation(),
                file.invitations().stream()
                        .map(invitation -> invited(invitation, file.record().attendance()))
                        .toList(),
                meeting.heldOn(),
                meeting.minutes(),
                meeting.minutesVersion(),
                committee.decision(),
                committee.decisionText(),
                committee.fte(),
                committee.budget(),
                file.record().actions(),
                file.record().approvals(),
                meeting.dropReason());
    }

    private static Invited invited(Invitation invitation, List<Attendance> attendance) {
        Optional<Attendance> attended = attendance.stream()
                .filter(each -> each.convocation() == invitation.convocation()
                        && each.partner().equals(invitation.partner()))
                .findFirst();
        return new Invited(
                invitation.convocation(),
                invitation.partner(),
                invitation.answer(),
                invitation.answeredOn(),
                invitation.representedBy(),
                attended.map(Attendance::how).orElse(Presence.NONE),
                attended.map(Attendance::name).orElse(""));
    }
}
