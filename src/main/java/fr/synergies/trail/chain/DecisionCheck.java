package fr.synergies.trail.chain;

import fr.synergies.trail.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares stored decisions with the commitments in the acts that record them. Older acts contain no commitment. */
final class DecisionCheck {

    private final Map<String, Claim> claims = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private long decisions;

    /** The commitment of an act to a decision. */
    private record Claim(String caseId, int place, String hash) {}

    /** Collects the commitment of an act. */
    void act(ChainedAct link) {
        if (link.verdictId().isEmpty()) {
            return;
        }
        told.add(link.verdictId());
        if (link.facts().contains(StoredDecision.FACT)) {
            Facts.read(link.facts()).stream()
                    .filter(fact -> fact.name().equals(StoredDecision.FACT))
                    .forEach(fact ->
                            claims.putIfAbsent(link.verdictId(), new Claim(link.caseId(), link.place(), fact.after())));
        }
    }

    /** Checks a decision; all acts must have been collected before. */
    void decision(StoredDecision stored) {
        decisions++;
        Claim claim = claims.remove(stored.id());
        if (claim == null) {
            if (!told.contains(stored.id())) {
                faults.add(new Fault(Fault.Kind.DECISION_INSERTED, stored.caseId(), 0));
            }
        } else if (!claim.hash().equals(stored.hash())) {
            faults.add(new Fault(Fault.Kind.DECISION_ALTERED, claim.caseId(), claim.place()));
        }
    }

    /** The number of decisions checked. */
    long decisions() {
        return decisions;
    }

    /** The faults, after all decisions were checked. */
    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        claims.values().stream()
                .map(claim -> new Fault(Fault.Kind.DECISION_MISSING, claim.caseId(), claim.place()))
                .sorted(Comparator.comparing(Fault::caseId).thenComparing(Fault::place))
                .forEach(all::add);
        return all;
    }
}
