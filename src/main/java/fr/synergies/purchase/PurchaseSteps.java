package fr.synergies.purchase;

import fr.synergies.platform.workflow.ProcessCode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of {@code purchase-round}. */
@Configuration(proxyBeanMethods = false)
class PurchaseSteps {

    private static final String DECISION = "decision";
    private static final String OFFERS_DUE = "offersDueAt";

    @Bean
    ProcessCode purchaseRoundCode(PurchaseRoundOpened opened, PurchaseWork work) {
        return ProcessCode.of(Purchases.PROCESS)
                .opening("purchaseRoundOpened", opened)
                .taskSetting(
                        "collectNeeds",
                        task -> Map.of(OFFERS_DUE, work.needsCollected(task.caseId(), task.day("offersUntil"))))
                .task("askOffers", task -> work.offersAsked(task.caseId(), task.text(DECISION), task.text("reason")))
                .taskSetting(
                        "chooseOffer",
                        task -> Map.of(
                                OFFERS_DUE,
                                work.decided(
                                        task.caseId(),
                                        task.text(DECISION),
                                        Optional.ofNullable((Long) task.form().get("offer")),
                                        task.text("reason"))))
                .step("closePurchaseRound", reached -> work.close(reached.id()))
                .stepSetting("cancelPurchaseRound", reached -> {
                    work.cancel(
                            reached.id(),
                            reached.text(Purchases.CANCELLATION_REASON).orElse(""));
                    return Collections.singletonMap(Purchases.CANCELLATION_REASON, null);
                });
    }
}
