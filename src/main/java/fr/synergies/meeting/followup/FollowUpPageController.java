package fr.synergies.meeting.followup;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.point.Reviews;
import fr.synergies.meeting.point.Sides;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests and lifts follow-ups from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}/follow-ups")
class FollowUpPageController {

    private final ReinforcedFollowUps followUps;
    private final MessageSource texts;

    FollowUpPageController(ReinforcedFollowUps followUps, MessageSource texts) {
        this.followUps = followUps;
        this.texts = texts;
    }

    @PostMapping
    @PreAuthorize(Reviews.STAFF)
    String request(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam FollowUp.Rhythm rhythm,
            @RequestParam(defaultValue = "") String endCondition,
            @RequestParam Optional<Institution> institution,
            Authentication user,
            Locale language,
            RedirectAttributes next) {
        return acted(next, language, () -> {
            if (reason.isBlank() || endCondition.isBlank()) {
                throw Refusal.unprocessable("review.follow-up.incomplete");
            }
            FollowUpRequest asked = new FollowUpRequest(kept(reason), rhythm, kept(endCondition));
            FollowUp opened = followUps.request(code, Sides.of(user, institution), user.getName(), asked);
            return texts.getMessage("review.notice.follow-up", new Object[] {opened.caseId()}, language);
        });
    }

    @PostMapping("/{number}/lifting")
    @PreAuthorize(Reviews.STAFF)
    String lift(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Optional<Institution> institution,
            Authentication user,
            Locale language,
            RedirectAttributes next) {
        return acted(next, language, () -> {
            FollowUp lifted = followUps.lift(code, number, Sides.of(user, institution), user.getName(), kept(reason));
            return texts.getMessage("review.notice.lifted", new Object[] {lifted.caseId()}, language);
        });
    }

    private String acted(RedirectAttributes next, Locale language, Supplier<String> act) {
        try {
            next.addFlashAttribute("notice", act.get());
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            boolean field = !refusal.violations().isEmpty();
            String code = field ? refusal.violations().get(0).code() : refusal.code();
            List<Object> arguments = field ? refusal.violations().get(0).arguments() : refusal.arguments();
            next.addFlashAttribute("warning", texts.getMessage(code, arguments.toArray(), language));
        }
        return "redirect:/programmes/{code}";
    }

    private static String kept(String typed) {
        return typed.length() > Reason.LONGEST ? typed.substring(0, Reason.LONGEST) : typed;
    }
}
