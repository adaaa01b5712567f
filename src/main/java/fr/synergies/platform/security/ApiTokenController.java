package fr.synergies.platform.security;

import fr.synergies.kernel.Refusal;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which users make and revoke their tokens for the API. */
@Controller
class ApiTokenController {

    private static final String PAGE = "redirect:/account/tokens";

    private final ApiTokens tokens;
    private final Clock clock;
    private final MessageSource texts;

    ApiTokenController(ApiTokens tokens, Clock clock, MessageSource texts) {
        this.tokens = tokens;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/account/tokens")
    String list(Authentication user, Model model) {
        model.addAttribute("tokens", tokens.of(user.getName()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("longest", ApiTokens.LONGEST);
        return "security/tokens";
    }

    /** The token is shown once, on the page that follows. */
    @PostMapping("/account/tokens")
    String create(
            Authentication user,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int days,
            Locale locale,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute("token", tokens.create(user.getName(), name, days));
        } catch (Refusal refusal) {
            next.addFlashAttribute("name", name);
            next.addFlashAttribute("days", days);
            next.addFlashAttribute(
                    "problems",
                    refusal.violations().stream()
                            .map(wrong -> texts.getMessage(
                                    wrong.code(), wrong.arguments().toArray(), locale))
                            .toList());
        }
        return PAGE;
    }

    @PostMapping("/account/tokens/{id}/revocation")
    String revoke(Authentication user, @PathVariable String id, Locale locale, RedirectAttributes next) {
        tokens.revoke(user.getName(), id);
        next.addFlashAttribute("notice", texts.getMessage("security.token.revoked", null, locale));
        return PAGE;
    }
}
