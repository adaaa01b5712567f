package fr.synergies.rules.proposal;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a proposal of rules, and the actions on it. */
@Controller
@RequestMapping("/rules/proposals")
class RuleProposalPageController {

    private static final String PROPOSAL = "redirect:/rules/proposals/{id}";

    private final RuleProposals proposals;
    private final ProposedCases cases;
    private final RuleProposalReview review;
    private final RuleProposalPages pages;
    private final RuleAttempt attempts;
    private final MessageSource texts;

    RuleProposalPageController(
            RuleProposals proposals,
            ProposedCases cases,
            RuleProposalReview review,
            RuleProposalPages pages,
            RuleAttempt attempts,
            MessageSource texts) {
        this.proposals = proposals;
        this.cases = cases;
        this.review = review;
        this.pages = pages;
        this.attempts = attempts;
        this.texts = texts;
    }

    @PostMapping
    @PreAuthorize(RuleProposals.MAY)
    String begin(@RequestParam String source, Principal user) {
        return "redirect:/rules/proposals/"
                + proposals.begin(source, user.getName()).id();
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") int after, Locale language, Model model) {
        return pages.show(id, after, language, model);
    }

    @PostMapping("/{id}/examination")
    @PreAuthorize(RuleProposals.MAY)
    String examine(@PathVariable long id, Locale language, HttpServletResponse response, Model model) {
        return done(id, "", () -> review.examine(id), "#examination", language, response, model);
    }

    @PostMapping("/{id}/submission")
    @PreAuthorize(RuleProposals.MAY)
    String submit(
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String acknowledged,
            Principal user,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        model.addAttribute("acknowledged", acknowledged);
        notice(next, "rules.proposal.done.submitted", language);
        return done(
                id,
                reason,
                () -> review.submit(id, edition, reason, !acknowledged.isEmpty(), user.getName()),
                "",
                language,
                response,
                model);
    }

    @PostMapping("/{id}/decision")
    @PreAuthorize(RuleProposals.MAY)
    String decide(
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "do") String deed,
            Principal user,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String by = user.getName();
        Runnable decision =
                switch (deed) {
                    case "activate" -> () -> review.activate(id, edition, reason, by);
                    case "refuse" -> () -> review.refuse(id, edition, reason, by);
                    default -> () -> review.sendBack(id, edition, reason, by);
                };
        notice(next, "rules.proposal.done." + deed, language);
        return done(id, reason, decision, "", language, response, model);
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize(RuleProposals.MAY)
    String withdraw(
            @PathVariable long id,
            @RequestParam int edition,
            Principal user,
            Locale language,
            HttpServletResponse response,
            Model model) {
        return done(id, "", () -> review.withdraw(id, edition, "", user.getName()), "", language, response, model);
    }

    @PostMapping("/{id}/rebase")
    @PreAuthorize(RuleProposals.MAY)
    String rebase(
            @PathVariable long id,
            @RequestParam int edition,
            Principal user,
            Locale language,
            HttpServletResponse response,
            Model model) {
        return done(id, "", () -> proposals.rebase(id, edition, user.getName()), "", language, response, model);
    }

    @PostMapping("/{id}/cases")
    @PreAuthorize(RuleProposals.MAY)
    String expectAnswers(
            @PathVariable long id,
            @RequestParam int edition,
            Principal user,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Runnable expect = () -> {
            cases.expectAnswers(id, edition, user.getName());
            review.examine(id); // what was found before counts no longer
        };
        return done(id, "", expect, "#examination", language, response, model);
    }

    private String done(
            long id,
            String reason,
            Runnable change,
            String place,
            Locale language,
            HttpServletResponse response,
            Model model) {
        proposals.of(id);
        Optional<RuleAttempt.Refused> refused = attempts.trying(change, language);
        if (refused.isEmpty()) {
            return PROPOSAL + place;
        }
        response.setStatus(refused.get().status());
        model.addAttribute("problems", refused.get().sentences());
        model.addAttribute("reason", reason);
        return pages.show(id, 0, language, model);
    }

    private void notice(RedirectAttributes next, String key, Locale language) {
        next.addFlashAttribute("notice", texts.getMessage(key, null, "", language));
    }
}
