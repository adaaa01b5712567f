package fr.synergies.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.runtime.KieSession;

/** One Drools session: facts in, facts and names of the fired rules out. */
final class RuleSession {

    /**
     * The channel for remarks that no other rule examines: {@code channels["remarks"].send(Remark.on("id"))} costs a fraction of
     * an insertion, which counts where a rule set judges hundreds of thousands of facts.
     */
    private static final String REMARKS = "remarks";

    private static final int MOST_FIRINGS = 100_000;

    /** An exception thrown by a rule, with the full name of the rule. */
    static final class Failure extends Exception {

        private static final long serialVersionUID = 1L;
        private final String rule;

        Failure(String rule, Throwable cause) {
            super(cause);
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    private final List<Object> facts = new ArrayList<>();
    private final Set<String> fired = new LinkedHashSet<>();
    private String firing = "";

    private RuleSession() {}

    static RuleSession of(KieBase base, Collection<?> facts) throws Failure {
        RuleSession run = new RuleSession();
        KieSession session = base.newKieSession();
        try {
            run.listenTo(session);
            session.registerChannel(REMARKS, said -> run.facts.add(said));
            facts.forEach(session::insert);
            run.fireAll(session);
            return run;
        } finally {
            session.dispose();
        }
    }

    List<Object> facts() {
        return List.copyOf(facts);
    }

    List<String> fired() {
        return List.copyOf(fired);
    }

    private void fireAll(KieSession session) throws Failure {
        try {
            if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                throw new IllegalStateException("the rules fired " + MOST_FIRINGS + " times without coming to an end");
            }
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getClass().getName().startsWith("org.") && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new Failure(firing, cause);
        }
    }

    private void listenTo(KieSession session) {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                var rule = event.getMatch().getRule();
                firing = rule.getPackageName() + "." + rule.getName();
                fired.add(rule.getName());
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                facts.add(event.getObject());
            }

            @Override
            public void objectUpdated(ObjectUpdatedEvent event) {
                replace(event.getOldObject(), event.getObject());
            }

            @Override
            public void objectDeleted(ObjectDeletedEvent event) {
                facts.removeIf(fact -> fact == event.getOldObject());
            }
        });
    }

    private void replace(Object old, Object value) {
        facts.replaceAll(fact -> fact == old ? value : fact);
    }
}
