package fr.synergies.rules.proposal;

import fr.synergies.kernel.ReasonText;
import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a proposal of rules, and the actions on it. */
@Controller
@RequestMapping("/rules/proposals")
class RuleProposalPageController {

    private static final String PROPOSAL = "/rules/proposals/{id}";

    private final RuleProposals proposals;
    private final ProposedCases cases;
    private final RuleProposalReview review;
    private final RuleProposalPages pages;
    private final ExaminationRequests examination;

    RuleProposalPageController(
            RuleProposals proposals,
            ProposedCases cases,
            RuleProposalReview review,
            RuleProposalPages pages,
            ExaminationRequests examination) {
        this.proposals = proposals;
        this.cases = cases;
        this.review = review;
        this.pages = pages;
        this.examination = examination;
    }

    /** The edition of a proposal that was read. */
    record Seen(@NotNull Integer edition) {}

    /** A proposal to be decided by somebody else, and whether its warnings were read. */
    @FieldLabels("rules.submit.field.")
    record Submission(@NotNull Integer edition, @ReasonText String reason, String acknowledged) {}

    /** Why a proposal is decided as it is; the button says how. */
    @FieldLabels("rules.decide.field.")
    record Decision(@NotNull Integer edition, @ReasonText String reason) {}

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
    String examine(
            @PathVariable long id,
            @FormName("proposal-examination") PostedForm<TypedFields> form,
            Locale language,
            Model model) {
        return answer(form.run(button -> examination.request(id)), "#examination", id, language, model);
    }

    @PostMapping("/{id}/submission")
    @PreAuthorize(RuleProposals.MAY)
    String submit(
            @PathVariable long id,
            @FormName("proposal-submission") PostedForm<Submission> form,
            Principal user,
            Locale language,
            Model model) {
        FormAttempt<?> attempt = form.run(typed -> {
            review.submit(
                    id, typed.edition(), typed.reason(), !typed.acknowledged().isEmpty(), user.getName());
            examination.afterSubmission(id);
        });
        return answer(attempt.notice("rules.proposal.done.submitted"), "", id, language, model);
    }

    @PostMapping("/{id}/decision")
    @PreAuthorize(RuleProposals.MAY)
    String decide(
            @PathVariable long id,
            @RequestParam(name = "do") String deed,
            @FormName("proposal-decision") PostedForm<Decision> form,
            Principal user,
            Locale language,
            Model model) {
        FormAttempt<?> attempt = form.run(typed -> decide(id, deed, typed, user.getName()));
        return answer(attempt.notice("rules.proposal.done." + known(deed)), "", id, language, model);
    }

    private void decide(long id, String deed, Decision typed, String by) {
        switch (known(deed)) {
            case "activate" -> review.activate(id, typed.edition(), typed.reason(), by);
            case "refuse" -> review.refuse(id, typed.edition(), typed.reason(), by);
            default -> review.sendBack(id, typed.edition(), typed.reason(), by);
        }
    }

    private static String known(String deed) {
        return List.of("activate", "refuse").contains(deed) ? deed : "return";
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize(RuleProposals.MAY)
    String withdraw(
            @PathVariable long id,
            @FormName("proposal-withdrawal") PostedForm<Seen> form,
            Principal user,
            Locale language,
            Model model) {
        FormAttempt<?> attempt = form.run(seen -> review.withdraw(id, seen.edition(), "", user.getName()));
        return answer(attempt, "", id, language, model);
    }

    @PostMapping("/{id}/rebase")
    @PreAuthorize(RuleProposals.MAY)
    String rebase(
            @PathVariable long id,
            @FormName("proposal-rebase") PostedForm<Seen> form,
            Principal user,
            Locale language,
            Model model) {
        FormAttempt<?> attempt = form.run(seen -> proposals.rebase(id, seen.edition(), user.getName()));
        return answer(attempt, "", id, language, model);
    }

    @PostMapping("/{id}/cases")
    @PreAuthorize(RuleProposals.MAY)
    String expectAnswers(
            @PathVariable long id,
            @FormName("proposal-cases") PostedForm<Seen> form,
            Principal user,
            Locale language,
            Model model) {
        FormAttempt<?> attempt = form.run(seen -> {
            cases.expectAnswers(id, seen.edition(), user.getName());
            examination.request(id); // what was found before counts no longer
        });
        return answer(attempt, "#examination", id, language, model);
    }

    private String answer(FormAttempt<?> attempt, String place, long id, Locale language, Model model) {
        return attempt.redirectTo(PROPOSAL + place).orShowAgain(() -> pages.show(id, 0, language, model));
    }
}
