package fr.synergies.purchase;

import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.form.FactsCheck;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records needs and offers of a round while the task that collects them is open. Callers have checked that the user is staff. */
@Service
class PurchaseEntries {

    private final Purchases purchases;
    private final PurchaseFactsRepository facts;
    private final PurchaseCheck check;
    private final CompanyRepository companies;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    PurchaseEntries(
            Purchases purchases,
            PurchaseFactsRepository facts,
            PurchaseCheck check,
            CompanyRepository companies,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.purchases = purchases;
        this.facts = facts;
        this.check = check;
        this.companies = companies;
        this.programmes = programmes;
        this.events = events;
    }

    /**
     * Records the need of a company.
     *
     * @throws Refusal CONFLICT unless needs are being collected, INVALID naming each field
     */
    @Transactional
    PurchaseRound addNeed(String programme, String group, int number, PurchaseNeedForm form) {
        PurchaseRound round = collecting(programme, group, number);
        facts.removeWithdrawn(round);
        FactsCheck.refuse(check.need(round, form, facts.needs(round)));
        String name = companies
                .find(round.programme(), form.siret())
                .orElseThrow()
                .facts()
                .name();
        facts.addNeed(round.id(), form, name, CurrentStaff.name());
        tell(
                round,
                "purchase-need-added",
                act -> act.amount(form.volume().multiply(form.unitPrice())).changing(Map.of(), form));
        return round;
    }

    /**
     * Deletes the need of a company.
     *
     * @throws Refusal CONFLICT unless needs are being collected, NOT_FOUND if there is no such need
     */
    @Transactional
    PurchaseRound removeNeed(String programme, String group, int number, String siret) {
        PurchaseRound round = collecting(programme, group, number);
        List<PurchaseNeed> removed = facts.needs(round).stream()
                .filter(need -> need.siret().equals(siret))
                .toList();
        if (!facts.removeNeed(round.id(), siret)) {
            throw Refusal.notFound("synergy.purchase.need-unknown", siret);
        }
        tell(round, "purchase-need-removed", act -> act.changing(removed.get(0), Map.of()));
        return round;
    }

    /**
     * Records the offer of a supplier.
     *
     * @throws Refusal CONFLICT unless offers are being collected, INVALID naming each field
     */
    @Transactional
    PurchaseRound addOffer(String programme, String group, int number, PurchaseOfferForm form) {
        PurchaseRound round = asking(programme, group, number);
        FactsCheck.refuse(check.offer(form, facts.needs(round)));
        int next = facts.offers(round.id()).stream()
                        .mapToInt(PurchaseOffer::number)
                        .max()
                        .orElse(0)
                + 1;
        String conditions = form.conditions() == null ? "" : form.conditions().strip();
        PurchaseOffer offer = new PurchaseOffer(
                next, form.supplier().strip(), form.price(), form.unit(), conditions, form.validUntil());
        facts.addOffer(round.id(), offer, CurrentStaff.name());
        tell(
                round,
                "purchase-offer-added",
                act -> act.outcome(String.valueOf(next)).changing(Map.of(), offer));
        return round;
    }

    /**
     * Deletes an offer.
     *
     * @throws Refusal CONFLICT unless offers are being collected, NOT_FOUND if there is no such offer
     */
    @Transactional
    PurchaseRound removeOffer(String programme, String group, int number, int offer) {
        PurchaseRound round = asking(programme, group, number);
        List<PurchaseOffer> removed = facts.offers(round.id()).stream()
                .filter(each -> each.number() == offer)
                .toList();
        if (!facts.removeOffer(round.id(), offer)) {
            throw Refusal.notFound("synergy.purchase.offer-unknown", String.valueOf(offer));
        }
        tell(
                round,
                "purchase-offer-removed",
                act -> act.outcome(String.valueOf(offer)).changing(removed.get(0), Map.of()));
        return round;
    }

    private PurchaseRound collecting(String programme, String group, int number) {
        PurchaseRound round = locked(programme, group, number);
        if (!round.takesNeeds()) {
            throw Refusal.conflict("synergy.purchase.needs-closed");
        }
        return round;
    }

    private PurchaseRound asking(String programme, String group, int number) {
        PurchaseRound round = locked(programme, group, number);
        if (!round.takesOffers()) {
            throw Refusal.conflict("synergy.purchase.offers-closed");
        }
        return round;
    }

    private PurchaseRound locked(String programme, String group, int number) {
        programmes.lock(programmes.named(programme).code());
        return purchases.of(programme, group, number);
    }

    private void tell(PurchaseRound round, String act, UnaryOperator<Act> more) {
        events.publishEvent(
                more.apply(Act.in(round.caseId()).programme(round.programme()).did(act)));
    }
}
