package fr.synergies.synergy;

import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** By what the facts of indicators can be told apart: years, places and working groups that exist. */
@Component
class IndicatorFilters {

    /** The stages of synergies, in the order of their case. */
    static final List<String> STAGES =
            List.of("CANDIDATE", "CONSENT", "FEASIBILITY", "BLOCKED", "AGREEMENT", "TRIAL", "RUNNING", "ENDED");

    private final Programmes programmes;
    private final IndicatorReports reports;
    private final WorkingGroupRepository groups;
    private final SynergyRules rules;

    IndicatorFilters(
            Programmes programmes, IndicatorReports reports, WorkingGroupRepository groups, SynergyRules rules) {
        this.programmes = programmes;
        this.reports = reports;
        this.groups = groups;
        this.rules = rules;
    }

    /**
     * The facts that a filter lets through.
     *
     * @throws Refusal NOT_FOUND without such a programme, INVALID naming each field that names nothing
     */
    IndicatorScope scope(String code, IndicatorScope.Filter filter) {
        Programme programme = programmes.named(code);
        int first = programme.start().getYear();
        int last = programme.end().getYear();
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

    /** The years of a programme that have begun. */
    List<Integer> years(String code) {
        return reports.years(programmes.named(code));
    }

    Collection<String> parks() {
        return rules.tables().parks().keySet();
    }

    /** The groups that the rules or the programme know, by code. */
    Collection<String> groups(String programme) {
        TreeSet<String> known = new TreeSet<>();
        rules.tables().resources().values().forEach(resource -> known.add(resource.workingGroup()));
        groups.all(programme).forEach(group -> known.add(group.code()));
        return known;
    }

    /** The name that a programme's group has, if it has one. */
    Optional<String> title(String programme, String group) {
        return groups.ofCase(WorkingGroup.caseId(programme, group)).map(WorkingGroup::title);
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
