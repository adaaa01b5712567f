package fr.synergies.meeting.committee;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The date poll: dates are proposed, partners answer, a date is chosen. */
@Service
class DatePoll {

    private static final int MONTHS_AHEAD = 12;
    private static final Comparator<PollDate> MOST_AVAILABLE = Comparator.comparing(
                    (PollDate date) -> date.available().size())
            .reversed()
            .thenComparing(PollDate::day);

    private final SteeringRepository committees;
    private final MeetingRepository meetings;
    private final SteeringPartnerRepository partners;
    private final WorkCalendar calendar;
    private final ApplicationEventPublisher events;

    DatePoll(
            SteeringRepository committees,
            MeetingRepository meetings,
            SteeringPartnerRepository partners,
            WorkCalendar calendar,
            ApplicationEventPublisher events) {
        this.committees = committees;
        this.meetings = meetings;
        this.partners = partners;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * Proposes dates; an empty time or place remains unchanged.
     *
     * @param days the dates, by form field
     * @throws Refusal INVALID naming every impossible day
     */
    @Transactional
    public void propose(String caseId, Map<String, LocalDate> days, String time, String place) {
        Committee committee = committees.at(caseId);
        check(days);
        Meeting meeting = committee.meeting();
        LocalTime begins = time.isBlank() ? meeting.startTime().orElseThrow() : time(time);
        meetings.move(meeting, meeting.poll());
        meetings.plan(meeting, Optional.empty(), begins, place.isBlank() ? meeting.place() : place.strip(), "");
        partners.propose(committee.id(), days.values().stream().sorted().toList());
    }

    /**
     * Records which dates suit the partner of a task, of which earlier versions of the process have one for each partner.
     *
     * @param ticked numbers of the dates, from 1
     * @param fields the form fields of the dates
     * @throws Refusal INVALID for a date that was not proposed
     */
    @Transactional
    public void answer(String caseId, String partner, Set<Integer> ticked, List<String> fields) {
        Committee committee = committees.at(caseId);
        List<PollDate> dates = partners.dates(committee.id());
        List<Violation> unknown = ticked.stream()
                .filter(place -> place > dates.size())
                .map(place -> Violation.of(fields.get(place - 1), "steering.date.not-proposed"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        record(committee, partner, ticked, false);
    }

    /** Records which of the proposed dates, by their numbers, suit a partner. */
    void record(Committee committee, String partner, Set<Integer> suiting, boolean byLink) {
        List<PollDate> dates = partners.dates(committee.id());
        Map<Integer, Boolean> answers = new HashMap<>();
        dates.forEach(date -> answers.put(date.place(), suiting.contains(date.place())));
        Map<String, Boolean> before = new TreeMap<>();
        Map<String, Boolean> after = new TreeMap<>();
        dates.forEach(date -> {
            before.put(date.day().toString(), date.available().contains(partner));
            after.put(date.day().toString(), suiting.contains(date.place()));
        });
        partners.answer(committee.id(), partner, answers);
        events.publishEvent(Act.in(committee.caseId())
                .programme(committee.programme())
                .at("recordAvailability")
                .did(byLink ? "steering-availability-by-link" : "steering-availability-recorded")
                .outcome(partner)
                .changing(before, after));
    }

    /** The future date that suits most partners, the earliest of several; empty if there is no future date. */
    @Transactional(readOnly = true)
    public Optional<PollDate> best(Committee committee) {
        return partners.dates(committee.id()).stream()
                .filter(date -> date.day().isAfter(today()))
                .min(MOST_AVAILABLE);
    }

    /**
     * Chooses a date.
     *
     * @param asked the date; if empty, the one that suits most partners
     * @throws Refusal INVALID for a day that was not proposed or is past, or another than the best without a reason
     */
    @Transactional
    public void choose(String caseId, Optional<LocalDate> asked, String reason) {
        Committee committee = committees.at(caseId);
        LocalDate best = best(committee)
                .map(PollDate::day)
                .orElseThrow(() -> Refusal.invalid(Violation.of("date", "steering.date.past")));
        LocalDate day = asked.orElse(best);
        if (partners.dates(committee.id()).stream().noneMatch(date -> date.day().equals(day))) {
            throw Refusal.invalid(Violation.of("date", "steering.date.not-proposed"));
        }
        if (!day.isAfter(today())) {
            throw Refusal.invalid(Violation.of("date", "steering.date.past"));
        }
        boolean other = !day.equals(best);
        if (other && reason.isBlank()) {
            throw Refusal.invalid(Violation.of("reason", "steering.date.reason-missing", FrenchNotation.written(best)));
        }
        Meeting meeting = committee.meeting();
        meetings.plan(
                meeting,
                Optional.of(day),
                meeting.startTime().orElseThrow(),
                meeting.place(),
                other ? reason.strip() : "");
    }

    private void check(Map<String, LocalDate> days) {
        List<Violation> violations = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        LocalDate last = today().plusMonths(MONTHS_AHEAD);
        days.forEach((field, day) -> {
            if (!day.isAfter(today()) || day.isAfter(last)) {
                violations.add(Violation.of(field, "steering.date.outside", FrenchNotation.written(last)));
            } else if (!calendar.isWorkingDay(day)) {
                violations.add(Violation.of(field, "steering.date.not-working"));
            } else if (!seen.add(day)) {
                violations.add(Violation.of(field, "steering.date.twice"));
            }
        });
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    private static LocalTime time(String typed) {
        return FrenchNotation.time(typed)
                .orElseThrow(() -> Refusal.invalid(Violation.of("startTime", "meeting.time.unreadable")));
    }

    private LocalDate today() {
        return calendar.today();
    }
}
