package fr.synergies.purchase;

import fr.synergies.platform.workflow.TaskHandler;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code purchase-round}. Their texts are stored in the tables. */
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
}
