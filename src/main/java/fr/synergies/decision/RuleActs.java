package fr.synergies.decision;

import fr.synergies.rules.RuleSetEvent;
import fr.synergies.trail.Act;
import fr.synergies.trail.ActRecorder;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what happens to the rules, in a single case. */
@Component
class RuleActs {

    static final String CASE = "rules";

    private final ActRecorder acts;

    RuleActs(ActRecorder acts) {
        this.acts = acts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(RuleSetEvent event) {
        String deed = event.deed().name().toLowerCase(Locale.ROOT).replace('_', '-');
        acts.record(Act.in(CASE)
                .did("rules-" + deed)
                .because(event.reason())
                .changing(event.before(), event.after())
                .verdict("", event.version()));
    }
}
