package fr.synergies.synergy.carried;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.company.flow.ConsentWithdrawn;
import fr.synergies.company.flow.FactsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The events that concern synergies in progress, handled in the transaction that changes the facts. */
@Component
class RunningSynergyEvents {

    private final SynergyCaseService synergies;
    private final BothLanguages texts;

    RunningSynergyEvents(SynergyCaseService synergies, BothLanguages texts) {
        this.synergies = synergies;
        this.texts = texts;
    }

    /** Judges blocked synergies again when facts change. */
    @Order(10)
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void facts(FactsChanged change) {
        synergies.judgeBlocked(change.programme());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void consent(ConsentWithdrawn withdrawn) {
        String reason = texts.of("synergy.case.consent-withdrawn").fr();
        synergies.withdrawEverywhere(withdrawn.programme(), withdrawn.company(), reason);
    }
}
