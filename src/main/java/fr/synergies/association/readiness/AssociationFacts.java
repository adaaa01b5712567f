package fr.synergies.association.readiness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a verdict depends on besides the rules; stored with it, so that it can be recomputed.
 *
 * @param phase the phase up to which requirements are judged
 * @param legalForm empty until it is chosen
 * @param seats seats of the board by college; empty until the governance is defined
 * @param incomes yearly forecast in whole euros by kind
 * @param cost yearly forecast in whole euros; 0 until the economic model is defined
 * @param done the completed steps and the attached documents
 * @param programme code of the programme it takes over, empty for none in particular
 */
public record AssociationFacts(
        Phase phase,
        Optional<LegalForm> legalForm,
        Map<College, Integer> seats,
        Map<IncomeKind, BigDecimal> incomes,
        BigDecimal cost,
        Set<CreationStep> done,
        String programme) {

    public AssociationFacts {
        programme = programme == null ? "" : programme; // facts from before programmes had criteria of their own
        seats = Map.copyOf(seats);
        incomes = Map.copyOf(incomes);
        done = Set.copyOf(done);
    }

    /** The facts of an association of no programme in particular. */
    public AssociationFacts(
            Phase phase,
            Optional<LegalForm> legalForm,
            Map<College, Integer> seats,
            Map<IncomeKind, BigDecimal> incomes,
            BigDecimal cost,
            Set<CreationStep> done) {
        this(phase, legalForm, seats, incomes, cost, done, "");
    }

    /** Whether the legal form is chosen. */
    public boolean formChosen() {
        return legalForm.isPresent();
    }

    /** The legal form, which must be chosen. */
    public LegalForm chosenForm() {
        return legalForm.orElseThrow();
    }

    /** Total number of seats on the board. */
    public int totalSeats() {
        return seats.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the economic model is defined. */
    public boolean costKnown() {
        return cost.signum() > 0;
    }

    /** The facts in the form that the rules take. */
    List<Object> asFacts() {
        List<Object> facts = new ArrayList<>();
        facts.add(this);
        seats.forEach((college, count) -> facts.add(new Seats(college, count)));
        incomes.forEach((kind, amount) -> facts.add(new Income(kind, amount)));
        done.forEach(step -> facts.add(new DoneStep(step)));
        return facts;
    }
}
