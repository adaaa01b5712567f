package fr.synergies.decision;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the rules decided in a case, and what people ruled upon it: added, never changed or removed. */
@Service
public class DecisionStore {

    private final DecisionRepository decisions;
    private final Clock clock;

    DecisionStore(DecisionRepository decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Adds a decision of now, after those of its case; answers it as it is stored, so that its act can be bound to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Decision append(Decision.Draft draft) {
        String id = UUID.randomUUID().toString();
        decisions.add(id, draft, clock.instant());
        return decisions.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Decision> find(String id) {
        return decisions.find(id);
    }

    /** The latest decision in a case, if there was one. */
    @Transactional(readOnly = true)
    public Optional<Decision> latest(String caseId) {
        return decisions.latest(caseId);
    }

    /** The decisions in a case, latest first. */
    @Transactional(readOnly = true)
    public List<Decision> of(String caseId) {
        return decisions.of(caseId);
    }

    /** Those of these cases in which something was decided. */
    @Transactional(readOnly = true)
    public Set<String> decided(Collection<String> caseIds) {
        return decisions.latest(caseIds).keySet();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Ruling ruling) {
        decisions.add(ruling);
    }

    /** The rulings upon the decisions in a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Ruling> rulings(String caseId) {
        return decisions.rulings(caseId);
    }
}
