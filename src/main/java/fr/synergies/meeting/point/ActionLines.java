package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses actions typed one per line: what; CCI or Métropole; person, if any; due date. */
class ActionLines {

    private static final int MOST = 30;
    private static final int LONGEST_ACTION = 500;
    private static final int LONGEST_NAME = 200;
    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final ReviewCalendar calendar;
    private final List<Violation> violations = new ArrayList<>();

    ActionLines(ReviewCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The actions of a meeting, as drafts; a due date on a weekend or public holiday is moved to the next working day.
     *
     * @throws Refusal INVALID naming every line that cannot be parsed
     */
    List<ReviewAction> read(Review review, String typed) {
        List<String> lines = TextLines.of(typed);
        if (lines.size() > MOST) {
            throw Refusal.invalid(Violation.of("actions", "review.actions.many", MOST));
        }
        List<ReviewAction> actions = new ArrayList<>();
        for (String line : lines) {
            read(review, actions.size() + 1, line).ifPresent(actions::add);
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return actions;
    }

    private Optional<ReviewAction> read(Review review, int place, String line) {
        String[] parts = line.split(";", -1);
        if (parts.length != 4 || parts[0].isBlank() || tooLong(parts)) {
            return refuse("review.actions.unreadable", place, line);
        }
        Optional<Institution> owner = owner(parts[1].strip());
        if (owner.isEmpty()) {
            return refuse("review.actions.owner", place, parts[1].strip());
        }
        Optional<LocalDate> due = day(parts[3].strip());
        if (due.isEmpty()) {
            return refuse("review.actions.due", place, parts[3].strip());
        }
        if (due.get().isBefore(review.heldOn().orElse(review.plannedOn()))) {
            return refuse("review.actions.past", place, parts[3].strip());
        }
        String caseId = review.caseId().replaceFirst("^review-", "action-") + "-" + place;
        return Optional.of(new ReviewAction(
                review.id(),
                place,
                caseId,
                parts[0].strip(),
                owner.get(),
                parts[2].strip(),
                calendar.working(due.get()),
                ReviewAction.Status.DRAFT,
                ""));
    }

    /** The actions as they were typed. */
    static String write(List<ReviewAction> actions) {
        return String.join(
                "\n",
                actions.stream()
                        .map(action -> "%s ; %s ; %s ; %s"
                                .formatted(
                                        action.what(),
                                        action.owner() == Institution.CCIMDB ? "CCI" : "Métropole",
                                        action.person(),
                                        TextLines.day(action.due())))
                        .toList());
    }

    private Optional<ReviewAction> refuse(String code, int place, String typed) {
        violations.add(Violation.of("actions", code, place, typed));
        return Optional.empty();
    }

    private static boolean tooLong(String[] parts) {
        return parts[0].strip().length() > LONGEST_ACTION || parts[2].strip().length() > LONGEST_NAME;
    }

    private static Optional<Institution> owner(String typed) {
        return switch (typed.toLowerCase(Locale.FRENCH)) {
            case "cci", "ccimdb" -> Optional.of(Institution.CCIMDB);
            case "métropole", "metropole", "dijon métropole", "dijon_metropole" ->
                Optional.of(Institution.DIJON_METROPOLE);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.contains("/") ? LocalDate.parse(typed, FRENCH_DAY) : LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
