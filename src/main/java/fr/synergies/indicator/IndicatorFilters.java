package fr.synergies.indicator;

import fr.synergies.company.flow.Resource;
import fr.synergies.company.form.FactsCheck;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.group.WorkingGroup;
import fr.synergies.meeting.group.WorkingGroups;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.synergy.matching.SynergyRules;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The filters for the facts of indicators: existing years, places and working groups. */
@Component
class IndicatorFilters {

    /** The stages of synergies, in the order of their case. */
    static final List<String> STAGES =
            List.of("CANDIDATE", "CONSENT", "FEASIBILITY", "BLOCKED", "AGREEMENT", "TRIAL", "RUNNING", "ENDED");

    private final Programmes programmes;
    private final WorkingGroups groups;
    private final SynergyRules rules;
    private final WorkCalendar calendar;

    IndicatorFilters(Programmes programmes, WorkingGroups groups, SynergyRules rules, WorkCalendar calendar) {
        this.programmes = programmes;
        this.groups = groups;
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * The scope of a filter.
     *
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme, INVALID naming each field with an unknown value
     */
    IndicatorScope scope(String code, IndicatorScope.Filter filter) {
        Programme programme = programmes.named(code);
        int first = programme.start().getYear();
        int last = Math.max(programme.end().getYear(), thisYear());
        FactsCheck.refuse(wrong(programme, filter, first, last));
        return new IndicatorScope(
                programme.code(),
                LocalDate.of(filter.year().orElse(first), Month.JANUARY, 1),
                LocalDate.of(filter.year().orElse(last), Month.DECEMBER, 31),
                filter.park(),
                filter.group(),
                filter.stage(),
                resources(filter.group()));
    }

    private List<Violation> wrong(Programme programme, IndicatorScope.Filter filter, int first, int last) {
        List<Violation> wrong = new ArrayList<>();
        filter.year()
                .filter(year -> year < first || year > last)
                .ifPresent(year -> wrong.add(Violation.of(
                        "year",
                        "synergy.indicator.year-outside",
                        String.valueOf(year),
                        String.valueOf(first),
                        String.valueOf(last))));
        known("park", filter.park(), parks(), "synergy.park.unknown", wrong);
        known("group", filter.group(), groups(programme.code()), "synergy.indicator.group-unknown", wrong);
        known("stage", filter.stage(), STAGES, "synergy.indicator.stage-unknown", wrong);
        return wrong;
    }

    /** The years since a programme began, including the current one; facts recorded after its end count as well. */
    List<Integer> years(String code) {
        return IntStream.rangeClosed(programmes.named(code).start().getYear(), thisYear())
                .boxed()
                .toList();
    }

    private int thisYear() {
        return calendar.today().getYear();
    }

    Collection<String> parks() {
        return rules.tables().parks().keySet();
    }

    /** The codes of the working groups known to the rules or the programme. */
    Collection<String> groups(String programme) {
        TreeSet<String> known = new TreeSet<>();
        rules.tables().resources().values().forEach(resource -> known.add(resource.workingGroup()));
        groups.of(programme).forEach(group -> known.add(group.code()));
        return known;
    }

    /** The name of a working group of a programme, if it has one. */
    Optional<String> title(String programme, String group) {
        return groups.find(WorkingGroup.caseId(programme, group)).map(WorkingGroup::title);
    }

    private List<String> resources(String group) {
        return rules.tables().resources().values().stream()
                .filter(resource -> resource.workingGroup().equals(group))
                .map(Resource::code)
                .toList();
    }

    private static void known(String field, String code, Collection<String> codes, String key, List<Violation> wrong) {
        if (!code.isEmpty() && !codes.contains(code)) {
            wrong.add(Violation.of(field, key, code, String.join(", ", codes)));
        }
    }
}
