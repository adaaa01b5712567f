package fr.synergies.meeting.group;

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

/** Opens and closes working groups from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}")
class WorkingGroupOpeningController {

    private static final String BACK = "redirect:/programmes/{code}";

    private final WorkingGroups groups;
    private final MessageSource texts;

    WorkingGroupOpeningController(WorkingGroups groups, MessageSource texts) {
        this.groups = groups;
        this.texts = texts;
    }

    @PostMapping("/working-groups")
    @PreAuthorize(Institution.STAFF_ONLY)
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
    @PreAuthorize(Institution.STAFF_ONLY)
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
