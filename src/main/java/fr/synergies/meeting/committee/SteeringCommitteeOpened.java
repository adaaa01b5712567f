package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.NewMeeting;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the committee of a year, once. */
@Component
class SteeringCommitteeOpened implements CaseOpening {

    private static final Pattern CASE = Pattern.compile("copil-([A-Z][A-Z0-9_]{1,39})-(\\d{4})");

    private final SteeringRepository committees;
    private final MeetingRepository meetings;
    private final SteeringSettings settings;
    private final Programmes programmes;
    private final WorkCalendar calendar;

    SteeringCommitteeOpened(
            SteeringRepository committees,
            MeetingRepository meetings,
            SteeringSettings settings,
            Programmes programmes,
            WorkCalendar calendar) {
        this.committees = committees;
        this.meetings = meetings;
        this.settings = settings;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        Matcher named = CASE.matcher(businessKey);
        if (!named.matches()) {
            throw Refusal.unprocessable("steering.case.unreadable", businessKey);
        }
        Programme programme = programmes.named(named.group(1));
        int year = Integer.parseInt(named.group(2));
        int first = programme.start().getYear();
        int next = calendar.today().getYear() + 1;
        int last = Math.min(programme.end().getYear(), next);
        if (year < first || year > last) {
            throw Refusal.unprocessable(
                    "steering.year.outside", named.group(2), String.valueOf(first), String.valueOf(last));
        }
        programmes.lock(programme.code());
        if (committees.ofCase(businessKey).isPresent()) {
            throw Refusal.conflict("steering.year.taken", businessKey);
        }
        committees.add(meetings.add(new NewMeeting(
                MeetingKind.COMMITTEE,
                programme.code(),
                businessKey,
                year,
                "",
                Meeting.Status.PREPARING,
                calendar.today(),
                Optional.empty(),
                Optional.of(settings.time()),
                false)));
        return Map.of("programme", programme.code(), "committeeYear", named.group(2));
    }
}
