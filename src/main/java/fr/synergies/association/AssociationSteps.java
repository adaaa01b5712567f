package fr.synergies.association;

import fr.synergies.association.Readiness.Way;
import fr.synergies.association.readiness.Phase;
import fr.synergies.platform.workflow.ServiceStep;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code association-creation}. */
@Configuration(proxyBeanMethods = false)
class AssociationSteps {

    /** The rules judge the three strands together. */
    @Bean
    ServiceStep assessReadiness(Readiness readiness) {
        return concluding(readiness, "assessReadiness", Phase.STRANDS, Way.PLAN_B);
    }

    /** The rules judge again, now with the elected board. */
    @Bean
    ServiceStep assessElectedBoard(Readiness readiness) {
        return concluding(readiness, "assessElectedBoard", Phase.FOUNDED, Way.ASK);
    }

    /** The rules judge everything for the last time. */
    @Bean
    ServiceStep confirmReadiness(Readiness readiness) {
        return concluding(readiness, "confirmReadiness", Phase.READY, Way.ASK);
    }

    /** Carries out what was decided and approved. */
    @Bean
    ServiceStep applyPlanB(PlanB planB) {
        return ServiceStep.of(reached -> planB.apply(reached.id()));
    }

    /** The creation is given up. */
    @Bean
    ServiceStep recordAssociationCancellation(Associations associations) {
        return ServiceStep.of(reached ->
                associations.close(reached.id(), reached.text("reason").orElse("")));
    }

    private static ServiceStep concluding(Readiness readiness, String element, Phase phase, Way whenNotFeasible) {
        return reached -> Map.of(
                "way",
                readiness
                        .conclude(reached.id(), element, phase, whenNotFeasible)
                        .name());
    }
}
