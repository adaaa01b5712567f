package fr.synergies.meeting.network;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingMinutes;
import fr.synergies.meeting.MeetingMinutes.Written;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.MeetingRows;
import fr.synergies.meeting.NewMeeting;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of networks that somebody of the programme went to: who went, what was learnt, what is to be done. The paper asks the
 * project officer to take part in networks such as RELIER (fiche-action 2022, job description); nobody plans or approves them here, so
 * that they need no process of their own.
 */
@Service
class NetworkMeetings {

    private final MeetingRepository meetings;
    private final MeetingMinutes minutes;
    private final Programmes programmes;
    private final WorkCalendar calendar;
    private final ApplicationEventPublisher events;

    NetworkMeetings(
            MeetingRepository meetings,
            MeetingMinutes minutes,
            Programmes programmes,
            WorkCalendar calendar,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.programmes = programmes;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * The meetings that were recorded, latest first.
     *
     * @throws Refusal NOT_FOUND when there is no such programme
     */
    @Transactional(readOnly = true)
    public List<Meeting> of(String programme) {
        return meetings.all(MeetingKind.NETWORK, programmes.named(programme).code());
    }

    /**
     * Records a meeting; its actions are opened at once.
     *
     * @throws Refusal INVALID naming what is wrong
     */
    @Transactional
    public Meeting record(String programme, NetworkMeeting told, String author) {
        String code = programmes.named(programme).code();
        if (told.heldOn().isAfter(calendar.today())) {
            throw Refusal.invalid(Violation.of("heldOn", "meeting.held.ahead"));
        }
        List<Attendance> present = MeetingRows.people(told.people());
        programmes.lock(code);
        int number = meetings.all(MeetingKind.NETWORK, code).size() + 1;
        Meeting meeting = meetings.add(new NewMeeting(
                MeetingKind.NETWORK,
                code,
                caseId(code),
                number,
                told.network().strip(),
                Meeting.Status.PLANNED,
                calendar.today(),
                Optional.of(told.heldOn()),
                Optional.empty(),
                false));
        meetings.plan(
                meeting,
                told.heldOn(),
                Optional.ofNullable(told.place()).orElse("").strip());
        meetings.hold(meeting, meeting.hold(), told.heldOn(), calendar.today(), Optional.ofNullable(told.hours()));
        events.publishEvent(Act.in(caseId(code))
                .programme(code)
                .did("network-meeting-recorded")
                .outcome(meeting.title())
                .changing(Map.of(), Map.of("heldOn", told.heldOn(), "people", present.size())));
        minutes.conclude(meeting, told.heldOn(), present, new Written(author, told.learnt(), "", told.tasks()));
        return meetings.get(meeting.id()).orElseThrow();
    }

    /** Under which id the history of a programme's network meetings stands, such as {@code network-SYNERGIES}. */
    static String caseId(String programme) {
        return "network-" + programme;
    }
}
