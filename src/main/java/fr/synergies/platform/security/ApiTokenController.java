package fr.synergies.platform.security;

import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which users make and revoke their tokens for the API. */
@Controller
class ApiTokenController {

    private static final String PAGE = "redirect:/account/tokens";

    /** What a new token is offered with: a quarter of a year, our choice. */
    private static final Map<String, Integer> OFFERED = Map.of("days", 90);

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
        model.addAttribute("offered", OFFERED);
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        return "platform/security/tokens";
    }

    /**
     * What a token is for.
     *
     * @param days how long it is valid; from 1 to {@value ApiTokens#LONGEST}
     */
    @FieldLabels("security.token.field.")
    record NewToken(
            @NotBlank @Size(max = ApiTokens.LONGEST_NAME) String name,
            @NotNull @Min(1) @Max(ApiTokens.LONGEST) Integer days) {}

    /** The token is shown once, on the page that follows. */
    @PostMapping("/account/tokens")
    String create(
            Authentication user, @FormName("token") PostedForm<NewToken> form, Model model, RedirectAttributes next) {
        return form.submit(typed ->
                        next.addFlashAttribute("token", tokens.create(user.getName(), typed.name(), typed.days())))
                .redirectTo("/account/tokens")
                .orShowAgain(() -> list(user, model));
    }

    @PostMapping("/account/tokens/{id}/revocation")
    String revoke(Authentication user, @PathVariable String id, Locale locale, RedirectAttributes next) {
        tokens.revoke(user.getName(), id);
        next.addFlashAttribute("notice", texts.getMessage("security.token.revoked", null, locale));
        return PAGE;
    }
}
