package fr.synergies.indicator;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the next report on a year of the programme that has begun, one at a time. */
@Component
class IndicatorReportOpened implements CaseOpening {

    private static final Pattern CASE =
            Pattern.compile("indicators-([A-Z][A-Z0-9_]{1,39})-([0-9]{4})-([1-9][0-9]{0,2})");

    private final IndicatorReports reports;
    private final IndicatorReportRepository repository;
    private final Programmes programmes;

    IndicatorReportOpened(IndicatorReports reports, IndicatorReportRepository repository, Programmes programmes) {
        this.reports = reports;
        this.repository = repository;
        this.programmes = programmes;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        Matcher named = CASE.matcher(businessKey);
        if (!named.matches()) {
            throw Refusal.unprocessable("synergy.report.case-unreadable", businessKey);
        }
        Programme programme = programmes.named(named.group(1));
        int year = Integer.parseInt(named.group(2));
        int number = Integer.parseInt(named.group(3));
        programmes.lock(programme.code());
        if (!reports.years(programme).contains(year)) {
            throw Refusal.unprocessable("synergy.report.year-outside", String.valueOf(year), programme.code());
        }
        if (repository.ofCase(businessKey).isPresent()) {
            throw Refusal.conflict("synergy.report.taken", businessKey);
        }
        reports.openOn(programme, year).ifPresent(open -> {
            throw Refusal.conflict("synergy.report.still-open", open.caseId());
        });
        int next = reports.next(programme, year);
        if (number != next) {
            throw Refusal.unprocessable("synergy.report.not-next", businessKey, String.valueOf(next));
        }
        repository.add(programme.code(), year, number);
        return Map.of("programme", programme.code());
    }
}
