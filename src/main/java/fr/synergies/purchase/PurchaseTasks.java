package fr.synergies.purchase;

import fr.synergies.casefile.CasePanel;
import fr.synergies.platform.workflow.TaskHandler;
import fr.synergies.tasks.TaskPanel;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels and handlers of the tasks of {@code purchase-round}. Their texts are stored in the tables. */
@Configuration(proxyBeanMethods = false)
class PurchaseTasks {

    private static final String DECISION = "decision";

    @Bean("collectNeeds")
    TaskHandler collectNeeds(PurchaseWork work) {
        return task -> {
            work.needsCollected(task.caseId(), task.day("offersUntil"));
            return task.keeping();
        };
    }

    @Bean("askOffers")
    TaskHandler askOffers(PurchaseWork work) {
        return task -> {
            work.offersAsked(task.caseId(), task.text(DECISION), task.text("reason"));
            return task.keeping(DECISION);
        };
    }

    @Bean("chooseOffer")
    TaskHandler chooseOffer(PurchaseWork work) {
        return task -> {
            Optional<Long> offer = Optional.ofNullable((Long) task.form().get("offer"));
            work.decided(task.caseId(), task.text(DECISION), offer, task.text("reason"));
            return task.keeping(DECISION);
        };
    }

    @Bean
    TaskPanel collectNeedsPanel(PurchasePanels panels) {
        return shown("collectNeeds", panels);
    }

    @Bean
    TaskPanel askOffersPanel(PurchasePanels panels) {
        return shown("askOffers", panels);
    }

    @Bean
    TaskPanel chooseOfferPanel(PurchasePanels panels) {
        return shown("chooseOffer", panels);
    }

    private static TaskPanel shown(String element, CasePanel panel) {
        return TaskPanel.of(element, panel.fragment(), task -> panel.model(task.caseId()));
    }
}
