package fr.synergies.purchase;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a round of group purchase: the needs of companies, the offers of suppliers, and the saving of each offer. */
@Controller
@RequestMapping("/programmes/{code}/working-groups/{group}/purchases")
class PurchasePageController {

    private static final String ROUND = "redirect:/programmes/{code}/working-groups/{group}/purchases/{number}";
    private static final int REFUSED = 400;

    private final Purchases purchases;
    private final PurchaseEntries entries;
    private final PurchaseForms forms;
    private final PurchasePages pages;

    PurchasePageController(Purchases purchases, PurchaseEntries entries, PurchaseForms forms, PurchasePages pages) {
        this.purchases = purchases;
        this.entries = entries;
        this.forms = forms;
        this.pages = pages;
    }

    @PostMapping
    @PreAuthorize(CurrentStaff.ONLY)
    String open(@PathVariable String code, @PathVariable String group) {
        int number = purchases.open(code, group).number();
        return "redirect:/programmes/{code}/working-groups/{group}/purchases/" + number;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String code, @PathVariable String group, @PathVariable int number, Model model) {
        return pages.round(code, group, number, model);
    }

    @PostMapping("/{number}/needs")
    @PreAuthorize(CurrentStaff.ONLY)
    String addNeed(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        List<String> wrong = forms.need(typed, need -> entries.addNeed(code, group, number, need), language);
        return wrong.isEmpty() ? ROUND : refused("need", typed, wrong, code, group, number, response, model);
    }

    @PostMapping("/{number}/needs/{siret}/removal")
    @PreAuthorize(CurrentStaff.ONLY)
    String removeNeed(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @PathVariable String siret) {
        entries.removeNeed(code, group, number, siret);
        return ROUND;
    }

    @PostMapping("/{number}/offers")
    @PreAuthorize(CurrentStaff.ONLY)
    String addOffer(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        List<String> wrong = forms.offer(typed, offer -> entries.addOffer(code, group, number, offer), language);
        return wrong.isEmpty() ? ROUND : refused("offer", typed, wrong, code, group, number, response, model);
    }

    @PostMapping("/{number}/offers/{offer}/removal")
    @PreAuthorize(CurrentStaff.ONLY)
    String removeOffer(
            @PathVariable String code, @PathVariable String group, @PathVariable int number, @PathVariable int offer) {
        entries.removeOffer(code, group, number, offer);
        return ROUND;
    }

    @PostMapping("/{number}/cancellation")
    @PreAuthorize(CurrentStaff.ONLY)
    String cancel(
            @PathVariable String code,
            @PathVariable String group,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            Reason.fault(reason, "synergy.reason.length").ifPresent(fault -> {
                throw Refusal.unprocessable(fault.code(), Reason.LONGEST);
            });
            purchases.cancel(code, group, number, reason);
            return ROUND;
        } catch (Refusal refusal) {
            List<String> wrong = forms.sentences(refusal, language);
            return refused("cancellation", Map.of("reason", reason), wrong, code, group, number, response, model);
        }
    }

    private String refused(
            String form,
            Map<String, String> typed,
            List<String> wrong,
            String code,
            String group,
            int number,
            HttpServletResponse response,
            Model model) {
        response.setStatus(REFUSED);
        model.addAttribute(form, typed);
        model.addAttribute("wrong", wrong);
        return pages.round(code, group, number, model);
    }
}
