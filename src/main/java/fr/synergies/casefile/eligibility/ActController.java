package fr.synergies.casefile.eligibility;

import fr.synergies.casefile.CaseActs;
import fr.synergies.casefile.CaseHistory;
import fr.synergies.trail.TrailReaders;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one act: what the chain contains of it and, for auditors, who else could have performed it. */
@Controller
class ActController {

    private final CaseHistory history;
    private final EligibleActors eligible;
    private final CaseActs acts;
    private final Clock clock;

    ActController(CaseHistory history, EligibleActors eligible, CaseActs acts, Clock clock) {
        this.history = history;
        this.eligible = eligible;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/acts/{place}")
    String show(@PathVariable String id, @PathVariable int place, Authentication user, Locale locale, Model model) {
        model.addAttribute("caseId", id);
        model.addAttribute("entry", history.act(id, place, locale));
        model.addAttribute("chained", acts.chained(id, place));
        model.addAttribute("could", reads(user) ? eligible.of(id, place) : null);
        model.addAttribute("zone", clock.getZone());
        return "casefile/act";
    }

    private static boolean reads(Authentication user) {
        return user.getAuthorities().stream()
                .anyMatch(authority -> TrailReaders.AUTHORITIES.contains(authority.getAuthority()));
    }
}
