package fr.synergies.purchase;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Programmes;
import fr.synergies.synergy.matching.SynergyRules;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a round: needs are complete, offers are in, one or none is chosen, the round ends. */
@Service
class PurchaseWork {

    private final PurchaseRepository rounds;
    private final PurchaseFactsRepository facts;
    private final PurchaseCheck check;
    private final SynergyRules rules;
    private final Programmes programmes;

    PurchaseWork(
            PurchaseRepository rounds,
            PurchaseFactsRepository facts,
            PurchaseCheck check,
            SynergyRules rules,
            Programmes programmes) {
        this.rounds = rounds;
        this.facts = facts;
        this.check = check;
        this.rules = rules;
        this.programmes = programmes;
    }

    /**
     * Completes the needs and starts collecting offers; returns when they are due.
     *
     * @throws Refusal INVALID if offers are expected in the past, UNPROCESSABLE if too few companies need something
     */
    @Transactional
    Date needsCollected(String caseId, Optional<LocalDate> offersUntil) {
        PurchaseRound round = round(caseId);
        offersUntil.filter(day -> day.isBefore(check.today())).ifPresent(past -> {
            throw Refusal.invalid(Violation.of("offersUntil", "synergy.purchase.until-past"));
        });
        if (facts.needs(round).size() < check.fewest()) {
            throw Refusal.unprocessable("synergy.purchase.needs-missing", check.fewest());
        }
        offersUntil.ifPresent(day -> rounds.expectOffers(round.id(), day));
        rounds.move(round.id(), round.askForOffers());
        return check.offersDue(offersUntil);
    }

    /**
     * Handles the end of collecting offers: offers are in, needs have to be completed, or there is no offer.
     *
     * @throws Refusal INVALID if a reason is missing, UNPROCESSABLE if there is nothing to compare
     */
    @Transactional
    void offersAsked(String caseId, String decision, String reason) {
        PurchaseRound round = round(caseId);
        switch (decision) {
            case "COMPARE" -> {
                if (facts.offers(round.id()).isEmpty()) {
                    throw Refusal.unprocessable("synergy.purchase.offers-missing");
                }
                rounds.move(round.id(), round.compare());
            }
            case "NONE" -> rounds.explain(round.id(), stated(reason));
            default -> rounds.move(round.id(), round.returnToNeeds());
        }
    }

    /**
     * Handles the choice: an offer is chosen, others are requested, or none is suitable. Returns when other offers would be due.
     *
     * @throws Refusal INVALID if a reason is missing, or the offer does not belong to the round or is no longer valid
     */
    @Transactional
    Date decided(String caseId, String decision, Optional<Long> number, String reason) {
        PurchaseRound round = round(caseId);
        switch (decision) {
            case "CHOOSE" -> rounds.choose(round.id(), valid(round, number).number(), stated(reason));
            case "NONE" -> rounds.explain(round.id(), stated(reason));
            default -> rounds.move(round.id(), round.askAgain());
        }
        return check.offersDue(round.offersUntil());
    }

    /** Ends the round; if an offer was chosen, records the saving of each company. */
    @Transactional
    void close(String caseId) {
        PurchaseRound round = round(caseId);
        facts.removeWithdrawn(round);
        chosen(round)
                .ifPresent(offer -> OfferComparison.of(
                                offer, facts.needs(round), rules.tables().units())
                        .lines()
                        .forEach(
                                line -> facts.keepSaving(round.id(), line.need().siret(), line.saving())));
        rounds.close(round.id(), round.conclude(), check.today());
    }

    @Transactional
    void cancel(String caseId, String reason) {
        PurchaseRound round = round(caseId);
        facts.removeWithdrawn(round);
        rounds.explain(round.id(), reason);
        rounds.close(round.id(), round.cancel(), check.today());
    }

    private Optional<PurchaseOffer> chosen(PurchaseRound round) {
        return facts.offers(round.id()).stream().filter(round::chose).findFirst();
    }

    private PurchaseOffer valid(PurchaseRound round, Optional<Long> number) {
        List<PurchaseOffer> offers = facts.offers(round.id());
        PurchaseOffer offer = offers.stream()
                .filter(one -> number.filter(chosen -> chosen == one.number()).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(Violation.of("offer", "synergy.purchase.offer-missing")));
        if (!offer.validOn(check.today())) {
            throw Refusal.invalid(Violation.of("offer", "synergy.purchase.offer-expired", offer.supplier()));
        }
        if (facts.needs(round).size() < check.fewest()) {
            throw Refusal.unprocessable("synergy.purchase.needs-missing", check.fewest());
        }
        return offer;
    }

    private PurchaseRound round(String caseId) {
        PurchaseRound known =
                rounds.ofCase(caseId).orElseThrow(() -> Refusal.notFound("synergy.purchase.case-unreadable", caseId));
        programmes.lock(known.programme());
        return rounds.ofCase(caseId).orElseThrow();
    }

    private static String stated(String typed) {
        return Reason.of(typed, "synergy.purchase.reason-missing").text();
    }
}
