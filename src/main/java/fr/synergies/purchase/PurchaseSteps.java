package fr.synergies.purchase;

import fr.synergies.platform.workflow.ServiceStep;
import java.util.Collections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code purchase-round}. */
@Configuration(proxyBeanMethods = false)
class PurchaseSteps {

    /** The round ends with the choice that was made, or without one. */
    @Bean
    ServiceStep closePurchaseRound(PurchaseWork work) {
        return ServiceStep.of(reached -> work.close(reached.id()));
    }

    /** The round is given up, for the reason that the message gave. */
    @Bean
    ServiceStep cancelPurchaseRound(PurchaseWork work) {
        return reached -> {
            work.cancel(
                    reached.id(), reached.text(Purchases.CANCELLATION_REASON).orElse(""));
            return Collections.singletonMap(Purchases.CANCELLATION_REASON, null);
        };
    }
}
