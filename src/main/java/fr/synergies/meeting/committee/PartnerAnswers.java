package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.Presence;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programmes;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What partners said to the staff, of several partners at once: which dates suit them, and whether they accept the invitation. An
 * answer that says what is known already changes nothing.
 */
@Service
class PartnerAnswers {

    private final Committees committees;
    private final SteeringPartnerRepository partners;
    private final DatePoll poll;
    private final CommitteeSession session;
    private final Programmes programmes;

    PartnerAnswers(
            Committees committees,
            SteeringPartnerRepository partners,
            DatePoll poll,
            CommitteeSession session,
            Programmes programmes) {
        this.committees = committees;
        this.partners = partners;
        this.poll = poll;
        this.session = session;
        this.programmes = programmes;
    }

    /** Which of the proposed dates suit a partner; none of them if empty. */
    @Schema(name = "SteeringAvailability")
    record Availability(
            @NotBlank String partner,
            @NotNull @Size(max = 5) List<@NotNull LocalDate> days) {}

    /**
     * A partner's answer to the invitation.
     *
     * @param representedBy by whom, if it is represented
     * @param answeredOn the day it answered, absent for today
     */
    @Schema(name = "SteeringReply")
    record Reply(
            @NotBlank String partner,
            @NotNull Presence answer,
            @Size(max = 200) String representedBy,
            LocalDate answeredOn) {}

    /**
     * Records which dates suit partners.
     *
     * @throws Refusal CONFLICT if no dates are proposed, INVALID naming every unknown partner and date
     */
    @Transactional
    public Committee poll(String programme, int year, List<Availability> given) {
        return poll(committees.of(programme, year), given, false);
    }

    /** @param byLink whether the partner itself answers, by a link */
    @Transactional
    Committee poll(Committee committee, List<Availability> given, boolean byLink) {
        List<PollDate> dates = partners.dates(committee.id());
        if (committee.meeting().status() != Meeting.Status.POLLING || dates.isEmpty()) {
            throw Refusal.conflict("steering.poll.closed");
        }
        check(committee, given.stream().map(Availability::partner).toList(), unknownDays(given, dates));
        Set<String> answered = partners.answered(committee.id());
        for (Availability each : given) {
            Set<Integer> suiting = places(dates, each.days());
            if (!answered.contains(each.partner()) || !suiting.equals(before(dates, each.partner()))) {
                poll.record(committee, each.partner(), suiting, byLink);
            }
        }
        return committee;
    }

    /**
     * Records how partners answer their invitation.
     *
     * @throws Refusal CONFLICT if nobody is invited, INVALID naming every fault
     */
    @Transactional
    public Committee reply(String programme, int year, List<Reply> given) {
        return reply(committees.of(programme, year), given, false);
    }

    /** @param byLink whether the partner itself answers, by a link */
    @Transactional
    Committee reply(Committee committee, List<Reply> given, boolean byLink) {
        if (committee.meeting().status() != Meeting.Status.PLANNED) {
            throw Refusal.conflict("steering.answers.closed");
        }
        check(committee, given.stream().map(Reply::partner).toList(), List.of());
        List<Invitation> known = partners.invitations(committee);
        for (int i = 0; i < given.size(); i++) {
            Reply each = given.get(i);
            String row = row(i);
            if (known.stream().noneMatch(invitation -> says(invitation, each))) {
                session.answer(
                        committee.caseId(),
                        byLink,
                        each.partner(),
                        each.answer(),
                        each.representedBy() == null ? "" : each.representedBy(),
                        Optional.ofNullable(each.answeredOn()),
                        field -> row + field);
            }
        }
        return committee;
    }

    private void check(Committee committee, List<String> named, List<Violation> others) {
        Set<String> known = programmes.named(committee.programme()).partners().stream()
                .map(Partner::code)
                .collect(Collectors.toSet());
        List<Violation> wrong = new ArrayList<>(others);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                wrong.add(Violation.of(row(i) + "partner", "steering.partner.unknown", named.get(i)));
            } else if (!seen.add(named.get(i))) {
                wrong.add(Violation.of(row(i) + "partner", "steering.partner.twice", named.get(i)));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static List<Violation> unknownDays(List<Availability> given, List<PollDate> dates) {
        Set<LocalDate> proposed = dates.stream().map(PollDate::day).collect(Collectors.toSet());
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (!proposed.containsAll(given.get(i).days())) {
                unknown.add(Violation.of(row(i) + "days", "steering.date.not-proposed"));
            }
        }
        return unknown;
    }

    private static String row(int index) {
        return "answers[" + index + "].";
    }

    private static Set<Integer> places(List<PollDate> dates, List<LocalDate> days) {
        return dates.stream()
                .filter(date -> days.contains(date.day()))
                .map(PollDate::place)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> before(List<PollDate> dates, String partner) {
        return dates.stream()
                .filter(date -> date.available().contains(partner))
                .map(PollDate::place)
                .collect(Collectors.toSet());
    }

    private static boolean says(Invitation known, Reply given) {
        boolean sameDay = given.answeredOn() == null
                || known.answeredOn().filter(given.answeredOn()::equals).isPresent();
        boolean sameProxy = given.answer() != Presence.REPRESENTED
                || given.representedBy() != null
                        && known.representedBy().equals(given.representedBy().strip());
        return known.partner().equals(given.partner()) && known.answer() == given.answer() && sameDay && sameProxy;
    }
}
