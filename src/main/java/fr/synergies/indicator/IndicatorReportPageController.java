package fr.synergies.indicator;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.programme.page.ProgrammePages;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens and gives up indicator reports from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}")
class IndicatorReportPageController {

    private final IndicatorReports reports;
    private final ProgrammePages pages;

    IndicatorReportPageController(IndicatorReports reports, ProgrammePages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @PostMapping("/indicator-reports")
    @PreAuthorize(Institution.STAFF_ONLY)
    String openReport(
            @PathVariable String code,
            @FormName("report-opening") PostedForm<IndicatorReportController.Opening> form,
            Locale language,
            Model model) {
        FormAttempt<IndicatorReport> attempt = form.submit(typed -> reports.open(code, typed.year()));
        return answer(attempt, "synergy.notice.opened", code, language, model);
    }

    @PostMapping("/indicator-reports/{year}/{number}/cancellation")
    @PreAuthorize(Institution.STAFF_ONLY)
    String cancelReport(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int number,
            @FormName("report-cancellation") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        FormAttempt<IndicatorReport> attempt =
                form.of(year + "-" + number).submit(typed -> reports.cancel(code, year, number, typed.reason()));
        return answer(attempt, "synergy.notice.closed", code, language, model);
    }

    private String answer(
            FormAttempt<IndicatorReport> attempt, String notice, String code, Locale language, Model model) {
        return attempt.notice(notice, report -> List.of(report.caseId()))
                .redirectTo("/programmes/{code}")
                .orShowAgain(() -> pages.show(code, language, model));
    }
}
