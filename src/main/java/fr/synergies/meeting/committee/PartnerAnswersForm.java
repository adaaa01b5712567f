package fr.synergies.meeting.committee;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.meeting.Presence;
import fr.synergies.platform.web.form.TypedFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of the page of a committee's partners: a row for each partner, whose code is part of the names of its fields. */
final class PartnerAnswersForm {

    static final String DAYS = "days-";
    static final String NONE = "none-";
    /** Says that the row had an answer when the page was drawn, so that it cannot be emptied unseen. */
    static final String KNOWN = "known-";

    static final String ANSWER = "answer-";
    static final String PROXY = "representedBy-";
    static final String ON = "answeredOn-";

    private static final Pattern PLACE = Pattern.compile("answers\\[(\\d+)]\\.(\\w+)");

    private final TypedFields typed;
    private final List<String> partners;

    /** @param partners codes of the partners, in the order of the rows */
    PartnerAnswersForm(TypedFields typed, List<String> partners) {
        this.typed = typed;
        this.partners = partners;
    }

    /** The rows in which a date is ticked, or that none suits; the others say nothing. */
    List<PartnerAnswers.Availability> availabilities() {
        return polled(partners).stream()
                .map(partner -> new PartnerAnswers.Availability(partner, days(partner)))
                .toList();
    }

    /** The rows in which an answer is chosen. */
    List<PartnerAnswers.Reply> replies() {
        return replied(partners).stream()
                .map(partner -> new PartnerAnswers.Reply(
                        partner, answer(partner), typed.text(PROXY + partner), day(ON + partner)))
                .toList();
    }

    /** How the page names the places that the use case names. */
    UnaryOperator<String> names() {
        List<String> rows = typed.values().keySet().stream().anyMatch(name -> name.startsWith(ANSWER))
                ? replied(partners)
                : polled(partners);
        return field -> {
            Matcher place = PLACE.matcher(field);
            return place.matches() ? place.group(2) + "-" + rows.get(Integer.parseInt(place.group(1))) : field;
        };
    }

    private List<String> polled(List<String> all) {
        return all.stream()
                .filter(partner -> typed.has(DAYS + partner) || typed.has(NONE + partner) || typed.has(KNOWN + partner))
                .toList();
    }

    private List<String> replied(List<String> all) {
        return all.stream()
                .filter(partner -> !typed.text(ANSWER + partner).isBlank())
                .toList();
    }

    private List<LocalDate> days(String partner) {
        if (typed.has(NONE + partner)) {
            if (typed.has(DAYS + partner)) {
                throw Refusal.invalid(Violation.of(DAYS + partner, "steering.days.and-none"));
            }
            return List.of();
        }
        if (!typed.has(DAYS + partner)) {
            throw Refusal.invalid(Violation.of(DAYS + partner, "steering.days.neither"));
        }
        List<LocalDate> days = new ArrayList<>();
        typed.all(DAYS + partner).forEach(text -> days.add(read(DAYS + partner, text)));
        return days;
    }

    private Presence answer(String partner) {
        String chosen = typed.text(ANSWER + partner);
        for (Presence answer : Presence.values()) {
            if (answer.name().equals(chosen)) {
                return answer;
            }
        }
        throw Refusal.invalid(Violation.of(ANSWER + partner, "web.form.expected.choice"));
    }

    private LocalDate day(String field) {
        return typed.text(field).isBlank()
                ? null
                : read(field, typed.text(field).strip());
    }

    private static LocalDate read(String field, String text) {
        return FrenchNotation.day(text)
                .orElseThrow(() -> Refusal.invalid(Violation.of(field, "web.form.expected.day")));
    }

    /** What is known, by the fields of both forms. */
    static Map<String, Object> stored(List<PollDate> dates, Iterable<String> answered, List<Invitation> invitations) {
        Map<String, Object> stored = new LinkedHashMap<>();
        for (String partner : answered) {
            List<PollDate> suiting = dates.stream()
                    .filter(date -> date.available().contains(partner))
                    .toList();
            stored.put(DAYS + partner, suiting.stream().map(PollDate::day).toList());
            stored.put(NONE + partner, suiting.isEmpty());
        }
        for (Invitation invitation : invitations) {
            if (invitation.answer() != Presence.NONE) {
                stored.put(ANSWER + invitation.partner(), invitation.answer());
                stored.put(PROXY + invitation.partner(), invitation.representedBy());
                stored.put(ON + invitation.partner(), invitation.answeredOn());
            }
        }
        return stored;
    }
}
