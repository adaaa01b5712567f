package fr.synergies.association;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a verdict depends on, besides the rules: kept with it, so that it can be computed again.
 *
 * @param phase how far the judgement looks
 * @param legalForm empty before it is chosen
 * @param seats of the board, by college; empty before the governance is defined
 * @param incomes forecast for a year, in whole euros by kind
 * @param cost forecast for a year, in whole euros; 0 before the economic model is defined
 * @param done the steps that are done and the documents that are attached
 */
public record AssociationFacts(
        Phase phase,
        Optional<LegalForm> legalForm,
        Map<College, Integer> seats,
        Map<IncomeKind, BigDecimal> incomes,
        BigDecimal cost,
        Set<Step> done) {

    public AssociationFacts {
        seats = Map.copyOf(seats);
        incomes = Map.copyOf(incomes);
        done = Set.copyOf(done);
    }

    /** Whether the legal form is chosen. */
    public boolean formChosen() {
        return legalForm.isPresent();
    }

    /** The legal form, which must be chosen. */
    public LegalForm chosenForm() {
        return legalForm.orElseThrow();
    }

    /** Seats of the board in all. */
    public int totalSeats() {
        return seats.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the economic model is defined. */
    public boolean costKnown() {
        return cost.signum() > 0;
    }

    /** The facts as the rules take them. */
    List<Object> asFacts() {
        List<Object> facts = new ArrayList<>();
        facts.add(this);
        seats.forEach((college, count) -> facts.add(new Seats(college, count)));
        incomes.forEach((kind, amount) -> facts.add(new Income(kind, amount)));
        done.forEach(step -> facts.add(new DoneStep(step)));
        return facts;
    }
}
