package fr.synergies.meeting.committee;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingFiles;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.Presence;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The session: invitations to partners, their answers, attendance and quorum. */
@Service
class CommitteeSession {

    private static final int SECOND = 2;

    private final SteeringRepository committees;
    private final MeetingRepository meetings;
    private final MeetingFiles files;
    private final SteeringPartnerRepository partners;
    private final Programmes programmes;
    private final SteeringSettings settings;
    private final ApplicationEventPublisher events;
    private final WorkCalendar calendar;

    CommitteeSession(
            SteeringRepository committees,
            MeetingRepository meetings,
            MeetingFiles files,
            SteeringPartnerRepository partners,
            Programmes programmes,
            SteeringSettings settings,
            ApplicationEventPublisher events,
            WorkCalendar calendar) {
        this.committees = committees;
        this.meetings = meetings;
        this.files = files;
        this.partners = partners;
        this.programmes = programmes;
        this.settings = settings;
        this.events = events;
        this.calendar = calendar;
    }

    /** Invites all partners for the chosen day. */
    @Transactional
    public void invite(String caseId) {
        Committee committee = committees.at(caseId);
        meetings.invite(committee.meeting());
        partners.invite(
                committee.id(),
                committee.convocation(),
                programmes.named(committee.programme()).partners());
    }

    /**
     * Records the answer of a partner to its invitation.
     *
     * @param byLink whether the partner itself answers, by a link
     * @param day the day of the answer; if empty, today
     * @param names how the caller names the fields that are wrong
     * @throws Refusal INVALID if the day is in the future, or if the representative is not named
     */
    @Transactional
    public void answer(
            String caseId,
            boolean byLink,
            String partner,
            Presence answer,
            String representedBy,
            Optional<LocalDate> day,
            UnaryOperator<String> names) {
        Committee committee = committees.at(caseId);
        LocalDate answered = day.orElse(today());
        if (answered.isAfter(today())) {
            throw Refusal.invalid(Violation.of(names.apply("answeredOn"), "steering.answered.ahead"));
        }
        boolean represented = answer == Presence.REPRESENTED;
        if (represented && representedBy.isBlank()) {
            throw Refusal.invalid(Violation.of(names.apply("representedBy"), "steering.represented-by-missing"));
        }
        partners.answer(
                committee.id(),
                new Invitation(
                        committee.convocation(),
                        partner,
                        answer,
                        Optional.of(answered),
                        represented ? representedBy.strip() : ""));
        events.publishEvent(Act.in(caseId)
                .programme(committee.programme())
                .at("recordAnswer")
                .did(byLink ? "steering-answer-by-link" : "steering-answer-recorded")
                .outcome(partner)
                .changing(Map.of(), Map.of("answer", answer, "answeredOn", answered)));
    }

    /**
     * Records that the session took place, and who was present.
     *
     * @param day the day; if empty, the planned one
     * @param attendance a row for each partner; if there are none, those who had accepted were present
     * @throws Refusal INVALID if nobody was present, a row is wrong, or the day is impossible
     */
    @Transactional
    public void hold(String caseId, Optional<LocalDate> day, List<Map<String, String>> attendance) {
        Committee committee = committees.at(caseId);
        Meeting meeting = committee.meeting();
        LocalDate held = day.or(meeting::plannedOn).orElseThrow();
        if (held.isAfter(today())) {
            throw Refusal.invalid(Violation.of("heldOn", "meeting.held.ahead"));
        }
        if (held.isBefore(meeting.openedOn())) {
            throw Refusal.invalid(
                    Violation.of("heldOn", "steering.held.before", FrenchNotation.written(meeting.openedOn())));
        }
        Map<String, Attendance> attended = attendance.isEmpty()
                ? AttendanceOfPartners.announced(partners.invitations(committee))
                : read(committee, attendance);
        if (attended.values().stream().noneMatch(each -> each.how().counts())) {
            throw Refusal.invalid(Violation.of("attendance", "steering.attendance.missing"));
        }
        meetings.hold(meeting, meeting.gather(), held, today(), Optional.empty());
        files.attend(
                meeting,
                committee.convocation(),
                partners.invitations(committee).stream()
                        .map(invited -> attended.getOrDefault(
                                invited.partner(),
                                new Attendance(committee.convocation(), invited.partner(), "", "", Presence.ABSENT)))
                        .toList());
    }

    /**
     * Returns a session to the proposal of dates.
     *
     * @throws Refusal INVALID without a reason
     */
    @Transactional
    public void reschedule(String caseId, String reason) {
        Reason.of(reason, "meeting.reason-missing");
        Committee committee = committees.at(caseId);
        meetings.move(committee.meeting(), committee.meeting().pollAgain());
    }

    /** Whether the session that took place may decide; if not, a second session is convened. */
    @Transactional
    public boolean checkQuorum(String caseId) {
        Committee committee = committees.at(caseId);
        boolean quorate = committee.convocation() >= SECOND || quorum(committee);
        if (quorate) {
            meetings.move(committee.meeting(), committee.meeting().hold());
        } else {
            committees.convokeAgain(committee);
        }
        return quorate;
    }

    private boolean quorum(Committee committee) {
        long takingPart = files.attendance(committee.meeting()).stream()
                .filter(each -> each.convocation() == committee.convocation()
                        && each.how().counts())
                .count();
        return settings.reached(
                (int) takingPart, partners.invitations(committee).size());
    }

    private Map<String, Attendance> read(Committee committee, List<Map<String, String>> rows) {
        Set<String> known = programmes.named(committee.programme()).partners().stream()
                .map(Partner::code)
                .collect(Collectors.toSet());
        return new AttendanceOfPartners(known, committee.convocation()).read(rows);
    }

    private LocalDate today() {
        return calendar.today();
    }
}
