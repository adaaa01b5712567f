package fr.synergies.meeting.point;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.NewMeeting;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the meeting of a month, once, on the day that the programme's rule proposes. */
@Component
class MonthlyReviewOpened implements CaseOpening {

    private static final Pattern CASE = Pattern.compile("review-([A-Z][A-Z0-9_]{1,39})-(\\d{4}-(?:0[1-9]|1[0-2]))");
    private static final int MONTHS_AHEAD = 12;

    private final MeetingRepository meetings;
    private final Programmes programmes;
    private final ReviewCalendar calendar;

    MonthlyReviewOpened(MeetingRepository meetings, Programmes programmes, ReviewCalendar calendar) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        Matcher named = CASE.matcher(businessKey);
        if (!named.matches()) {
            throw Refusal.unprocessable("review.case.unreadable", businessKey);
        }
        Programme programme = programmes.named(named.group(1));
        YearMonth month = YearMonth.parse(named.group(2));
        YearMonth first = YearMonth.from(programme.start());
        YearMonth last = YearMonth.from(calendar.today()).plusMonths(MONTHS_AHEAD);
        if (month.isBefore(first) || month.isAfter(last)) {
            throw Refusal.unprocessable("review.month.outside", month.toString(), first.toString(), last.toString());
        }
        if (month.isAfter(YearMonth.from(programme.end()))) {
            throw Refusal.unprocessable(
                    "review.month.after-end", month.toString(), FrenchNotation.written(programme.end()));
        }
        programmes.lock(programme.code());
        if (meetings.find(MeetingKind.POINT, businessKey).isPresent()) {
            throw Refusal.conflict("review.month.taken", businessKey);
        }
        meetings.add(new NewMeeting(
                MeetingKind.POINT,
                programme.code(),
                businessKey,
                month.getYear() * 100 + month.getMonthValue(),
                "",
                Meeting.Status.TO_SCHEDULE,
                calendar.today(),
                Optional.of(calendar.proposed(month)),
                Optional.of(calendar.usualTime()),
                false));
        return Map.of("programme", programme.code(), "reviewMonth", month.toString());
    }
}
