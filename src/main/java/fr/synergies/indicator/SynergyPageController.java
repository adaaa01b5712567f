package fr.synergies.indicator;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.group.WorkingGroups;
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

/** Opens and ends working groups and reports from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}")
class SynergyPageController {

    private static final String BACK = "redirect:/programmes/{code}";

    private final WorkingGroups groups;
    private final IndicatorReports reports;
    private final MessageSource texts;

    SynergyPageController(WorkingGroups groups, IndicatorReports reports, MessageSource texts) {
        this.groups = groups;
        this.reports = reports;
        this.texts = texts;
    }

    @PostMapping("/working-groups")
    @PreAuthorize(CurrentStaff.ONLY)
    String openGroup(@PathVariable String code, @RequestParam String group, Locale language, RedirectAttributes next) {
        String typed = group.strip().toUpperCase(Locale.ROOT);
        tell(
                next,
                language,
                "synergy.notice.opened",
                () -> groups.open(code, typed).caseId());
        return BACK;
    }

    @PostMapping("/working-groups/{group}/closing")
    @PreAuthorize(CurrentStaff.ONLY)
    String closeGroup(
            @PathVariable String code,
            @PathVariable String group,
            @RequestParam String reason,
            Locale language,
            RedirectAttributes next) {
        tell(
                next,
                language,
                "synergy.notice.closed",
                () -> groups.close(code, group, checked(reason)).caseId());
        return BACK;
    }

    @PostMapping("/indicator-reports")
    @PreAuthorize(CurrentStaff.ONLY)
    String openReport(@PathVariable String code, @RequestParam int year, Locale language, RedirectAttributes next) {
        tell(
                next,
                language,
                "synergy.notice.opened",
                () -> reports.open(code, year).caseId());
        return BACK;
    }

    @PostMapping("/indicator-reports/{year}/{number}/cancellation")
    @PreAuthorize(CurrentStaff.ONLY)
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
