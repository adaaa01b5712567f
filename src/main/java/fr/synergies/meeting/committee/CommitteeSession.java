package fr.synergies.meeting.committee;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final SteeringPartnerRepository partners;
    private final Programmes programmes;
    private final SteeringSettings settings;
    private final ApplicationEventPublisher events;
    private final WorkCalendar calendar;

    CommitteeSession(
            SteeringRepository committees,
            SteeringPartnerRepository partners,
            Programmes programmes,
            SteeringSettings settings,
            ApplicationEventPublisher events,
            WorkCalendar calendar) {
        this.committees = committees;
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
        committees.invite(committee);
        partners.invite(
                committee.id(),
                committee.convocation(),
                programmes.named(committee.programme()).partners());
    }

    /**
     * Records the answer of a partner to its invitation.
     *
     * @param day the day of the answer; if empty, today
     * @param names how the caller names the fields that are wrong
     * @throws Refusal INVALID if the day is in the future, or if the representative is not named
     */
    @Transactional
    public void answer(
            String caseId,
            String partner,
            Invitation.Answer answer,
            String representedBy,
            Optional<LocalDate> day,
            UnaryOperator<String> names) {
        Committee committee = committees.at(caseId);
        LocalDate answered = day.orElse(today());
        if (answered.isAfter(today())) {
            throw Refusal.invalid(Violation.of(names.apply("answeredOn"), "steering.answered.ahead"));
        }
        boolean represented = answer == Invitation.Answer.REPRESENTED;
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
                        represented ? representedBy.strip() : "",
                        Invitation.Answer.NONE,
                        ""));
        events.publishEvent(Act.in(caseId)
                .programme(committee.programme())
                .at("recordAnswer")
                .did("steering-answer-recorded")
                .outcome(partner)
                .changing(Map.of(), Map.of("answer", answer, "answeredOn", answered)));
    }

    /**
     * Records that the session took place, and who was present.
     *
     * @param day the day; if empty, the planned one
     * @param attendance one partner per line; if empty, those who had accepted were present
     * @throws Refusal INVALID if nobody was present, a line cannot be parsed, or the day is impossible
     */
    @Transactional
    public void hold(String caseId, Optional<LocalDate> day, String attendance) {
        Committee committee = committees.at(caseId);
        LocalDate held = day.or(committee::plannedOn).orElseThrow();
        if (held.isAfter(today())) {
            throw Refusal.invalid(Violation.of("heldOn", "steering.held.ahead"));
        }
        if (held.isBefore(committee.openedOn())) {
            throw Refusal.invalid(Violation.of("heldOn", "steering.held.before", Days.written(committee.openedOn())));
        }
        Map<String, AttendanceLines.Attended> attended =
                attendance.isBlank() ? announced(committee) : read(committee, attendance);
        if (attended.isEmpty()) {
            throw Refusal.invalid(Violation.of("attendance", "steering.attendance.missing"));
        }
        AttendanceLines.Attended away = new AttendanceLines.Attended(Invitation.Answer.ABSENT, "");
        for (Invitation invited : partners.invitations(committee)) {
            AttendanceLines.Attended each = attended.getOrDefault(invited.partner(), away);
            partners.attend(committee.id(), committee.convocation(), invited.partner(), each.how(), each.who());
        }
        committees.hold(committee, held);
    }

    /**
     * Returns a session to the proposal of dates.
     *
     * @throws Refusal INVALID without a reason
     */
    @Transactional
    public void reschedule(String caseId, String reason) {
        Reason.of(reason, "steering.reason-missing");
        Committee committee = committees.at(caseId);
        committees.move(committee, committee.reschedule());
    }

    /** Whether the session that took place may decide; if not, a second session is convened. */
    @Transactional
    public boolean checkQuorum(String caseId) {
        Committee committee = committees.at(caseId);
        boolean quorate = committee.convocation() >= SECOND || quorum(committee);
        if (quorate) {
            committees.move(committee, committee.confirm());
        } else {
            committees.convokeAgain(committee);
        }
        return quorate;
    }

    private boolean quorum(Committee committee) {
        List<Invitation> invited = partners.invitations(committee);
        long takingPart = invited.stream()
                .filter(invitation -> invitation.attended().counts())
                .count();
        return settings.reached((int) takingPart, invited.size());
    }

    private Map<String, AttendanceLines.Attended> read(Committee committee, String attendance) {
        return new AttendanceLines(programmes.named(committee.programme())).read(attendance);
    }

    private Map<String, AttendanceLines.Attended> announced(Committee committee) {
        return partners.invitations(committee).stream()
                .filter(invitation -> invitation.answer().counts())
                .collect(Collectors.toMap(
                        Invitation::partner,
                        invitation -> new AttendanceLines.Attended(invitation.answer(), invitation.representedBy())));
    }

    private LocalDate today() {
        return calendar.today();
    }
}
