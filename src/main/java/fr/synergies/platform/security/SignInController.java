package fr.synergies.platform.security;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

    private final boolean production;
    private final SecuritySettings settings;
    private final OidcSettings provider;

    SignInController(Environment environment, SecuritySettings settings, OidcSettings provider) {
        this.production = environment.acceptsProfiles(Profiles.of("production"));
        this.settings = settings;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("demoUsers", production ? List.of() : DemoUsers.ALL);
        model.addAttribute("demoPassword", DemoUsers.PASSWORD);
        model.addAttribute("lockMinutes", settings.lockDuration().toMinutes());
        model.addAttribute("provider", provider.on() ? provider.name() : "");
        return "platform/security/sign-in";
    }
}
