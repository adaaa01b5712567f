package fr.synergies.association;

import fr.synergies.association.AssociationRepository.Board;
import fr.synergies.association.readiness.College;
import fr.synergies.association.readiness.IncomeKind;
import fr.synergies.association.readiness.LegalForm;
import fr.synergies.association.readiness.Phase;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three strands of the paper: legal structure, governance, economic model. Each is judged as soon as it is stored. */
@Service
class StrandDefinition {

    private final AssociationRepository associations;
    private final Readiness readiness;

    StrandDefinition(AssociationRepository associations, Readiness readiness) {
        this.associations = associations;
        this.readiness = readiness;
    }

    @Transactional
    public void legalForm(CompletedTask task) {
        long id = readiness.locked(task.caseId()).id();
        associations.set(
                id, "legal_form", LegalForm.valueOf(task.text("legalForm")).name());
        associations.set(id, "legal_reason", task.text("reason").strip());
        judge(task);
    }

    @Transactional
    public void governance(CompletedTask task) {
        long id = readiness.locked(task.caseId()).id();
        associations.replaceSeats(id, Board.PLANNED, seats(task));
        associations.set(id, "governance_comment", task.text("comment").strip());
        judge(task);
    }

    @Transactional
    public void economicModel(CompletedTask task) {
        long id = readiness.locked(task.caseId()).id();
        Map<IncomeKind, BigDecimal> incomes = new TreeMap<>();
        for (IncomeKind kind : IncomeKind.values()) {
            incomes.put(kind, new BigDecimal(task.text(kind.field())));
        }
        associations.replaceIncomes(id, incomes);
        associations.set(id, "cost", new BigDecimal(task.text("cost")));
        associations.set(id, "economy_comment", task.text("comment").strip());
        judge(task);
    }

    /**
     * The seats stated in a form.
     *
     * @throws Refusal INVALID if the board would be empty
     */
    static Map<College, Integer> seats(CompletedTask task) {
        Map<College, Integer> seats = new TreeMap<>();
        for (College college : College.values()) {
            seats.put(college, Integer.valueOf(task.text(college.field())));
        }
        if (seats.values().stream().allMatch(count -> count == 0)) {
            throw Refusal.invalid(Violation.of(College.COMPANIES.field(), "association.seats.none"));
        }
        return seats;
    }

    private void judge(CompletedTask task) {
        readiness.judge(task.caseId(), task.element(), Phase.STUDY);
    }
}
