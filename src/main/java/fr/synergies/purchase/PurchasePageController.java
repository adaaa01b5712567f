package fr.synergies.purchase;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.platform.web.form.TypedFields;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a round of group purchase: the needs of companies, the offers of suppliers, and the saving of each offer. */
@Controller
@RequestMapping("/programmes/{code}/working-groups/{group}/purchases")
class PurchasePageController {

    private static final String ROUNDS = "/programmes/{code}/working-groups/{group}/purchases/";

    private final Purchases purchases;
    private final PurchaseEntries entries;
    private final PurchasePages pages;

    PurchasePageController(Purchases purchases, PurchaseEntries entries, PurchasePages pages) {
        this.purchases = purchases;
        this.entries = entries;
        this.pages = pages;
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(
            @PathVariable String code,
            @PathVariable String group,
            @FormName("purchase-opening") PostedForm<TypedFields> form,
            Model model) {
        return form.submit(button -> purchases.open(code, group))
                .redirectTo(round -> ROUNDS + round.number())
                .orShowAgain("/programmes/{code}/working-groups/{group}", () -> pages.group(code, group, model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String code, @PathVariable String group, @PathVariable int number, Model model) {
        return pages.round(code, group, number, model);
    }

    @PostMapping("/{number}/needs")
    @PreAuthorize(Institution.STAFF_ONLY)
    String addNeed(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @FormName("need") PostedForm<PurchaseNeedForm> form,
            Model model) {
        return answer(form.run(need -> entries.addNeed(code, group, number, need.plain())), code, group, number, model);
    }

    @PostMapping("/{number}/needs/{siret}/removal")
    @PreAuthorize(Institution.STAFF_ONLY)
    String removeNeed(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @PathVariable String siret,
            @FormName("need-removal") PostedForm<TypedFields> form,
            Model model) {
        return answer(form.run(button -> entries.removeNeed(code, group, number, siret)), code, group, number, model);
    }

    @PostMapping("/{number}/offers")
    @PreAuthorize(Institution.STAFF_ONLY)
    String addOffer(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @FormName("offer") PostedForm<PurchaseOfferForm> form,
            Model model) {
        return answer(form.run(offer -> entries.addOffer(code, group, number, offer)), code, group, number, model);
    }

    @PostMapping("/{number}/offers/{offer}/removal")
    @PreAuthorize(Institution.STAFF_ONLY)
    String removeOffer(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @PathVariable int offer,
            @FormName("offer-removal") PostedForm<TypedFields> form,
            Model model) {
        return answer(form.run(button -> entries.removeOffer(code, group, number, offer)), code, group, number, model);
    }

    @PostMapping("/{number}/cancellation")
    @PreAuthorize(Institution.STAFF_ONLY)
    String cancel(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @FormName("purchase-cancellation") PostedForm<ReasonForm> form,
            Model model) {
        return answer(
                form.run(typed -> purchases.cancel(code, group, number, typed.reason())), code, group, number, model);
    }

    private String answer(FormAttempt<?> attempt, String code, String group, int number, Model model) {
        return attempt.redirectTo(ROUNDS + "{number}").orShowAgain(() -> pages.round(code, group, number, model));
    }
}
