package fr.synergies.indicator;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens and gives up indicator reports from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}")
class IndicatorReportPageController {

    private static final String BACK = "redirect:/programmes/{code}";

    private final IndicatorReports reports;
    private final MessageSource texts;

    IndicatorReportPageController(IndicatorReports reports, MessageSource texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @PostMapping("/indicator-reports")
    @PreAuthorize(Institution.STAFF_ONLY)
    String openReport(@PathVariable String code, @RequestParam int year, Locale language, RedirectAttributes next) {
        tell(
                next,
                language,
                "synergy.notice.opened",
                () -> reports.open(code, year).caseId());
        return BACK;
    }

    @PostMapping("/indicator-reports/{year}/{number}/cancellation")
    @PreAuthorize(Institution.STAFF_ONLY)
    String cancelReport(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam String reason,
            Locale language,
            RedirectAttributes next) {
        tell(
                next,
                language,
                "synergy.notice.closed",
                () -> reports.cancel(code, year, number, checked(reason)).caseId());
        return BACK;
    }

    private void tell(RedirectAttributes next, Locale language, String notice, Supplier<String> act) {
        try {
            next.addFlashAttribute("notice", text(notice, language, act.get()));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            next.addFlashAttribute(
                    "warning",
                    text(refusal.code(), language, refusal.arguments().toArray()));
        }
    }

    private static String checked(String reason) {
        Reason.fault(reason, "synergy.reason.length").ifPresent(fault -> {
            throw Refusal.unprocessable(fault.code(), Reason.LONGEST);
        });
        return reason;
    }

    private String text(String code, Locale language, Object... arguments) {
        return texts.getMessage(code, arguments, language);
    }
}
