package fr.synergies.association;

import fr.synergies.association.readiness.College;
import fr.synergies.association.readiness.CreationStep;
import fr.synergies.association.readiness.IncomeKind;
import fr.synergies.association.readiness.LegalForm;
import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The association that is to take over a programme, in its current state.
 *
 * @param caseId business key of its case
 * @param strands the results of the three strands of the paper
 * @param founding the steps taken to found it
 * @param studiedOn when its feasibility was accepted
 * @param readyOn the day since which it can take over: everything was done and the last verdict was positive
 * @param closingReason why it was given up or handed to another organisation, empty if it was not
 */
record Association(
        long id,
        String programme,
        String caseId,
        Status status,
        Strands strands,
        Founding founding,
        Optional<LocalDate> studiedOn,
        Optional<LocalDate> readyOn,
        String closingReason) {

    /** The status of the creation. */
    public enum Status {
        STUDY,
        FOUNDING,
        REGISTRATION,
        PLAN_B,
        READY,
        OTHER_CARRIER,
        CANCELLED
    }

    /**
     * The results of the strands; what is not defined yet is empty.
     *
     * @param seats planned seats of the board
     * @param incomes yearly forecast, in whole euros
     * @param cost yearly forecast, in whole euros, 0 until it is defined
     */
    public record Strands(
            Optional<LegalForm> legalForm,
            String legalReason,
            Map<College, Integer> seats,
            String governanceComment,
            Map<IncomeKind, BigDecimal> incomes,
            BigDecimal cost,
            String economyComment) {}

    /**
     * The steps taken to found it; what is not done yet is empty.
     *
     * @param seats seats of the board elected by the founding meeting
     * @param attendance those present, one per line
     * @param rna its number in the national register of associations (RNA)
     * @param siren its SIREN number, empty if it has none
     */
    public record Founding(
            Optional<LocalDate> statutesOn,
            Optional<LocalDate> meetingOn,
            String attendance,
            Map<College, Integer> seats,
            Optional<LocalDate> declaredOn,
            Optional<LocalDate> publishedOn,
            String publicationReference,
            Optional<LocalDate> registeredOn,
            String rna,
            String siren,
            Optional<LocalDate> bankOn) {}

    /** The id of the case of a programme's association, such as {@code association-SYNERGIES}. */
    public static String caseId(String programme) {
        return "association-" + programme;
    }

    /** Its feasibility is accepted, and it is founded. */
    Transition<Status> found() {
        return Transition.of(status, Status.FOUNDING, Status.STUDY);
    }

    /** It is founded, and is registered. */
    Transition<Status> register() {
        return Transition.of(status, Status.REGISTRATION, Status.FOUNDING);
    }

    /** It can take over. */
    Transition<Status> takeOver() {
        return Transition.of(status, Status.READY, Status.REGISTRATION);
    }

    /** It cannot become autonomous: another way has to be decided on. */
    Transition<Status> turnToPlanB() {
        return Transition.of(status, Status.PLAN_B, Status.STUDY, Status.FOUNDING, Status.REGISTRATION);
    }

    /** It is studied again. */
    Transition<Status> studyAgain() {
        return Transition.of(status, Status.STUDY, Status.PLAN_B);
    }

    /** Another organisation takes over. */
    Transition<Status> leaveToOther() {
        return Transition.of(status, Status.OTHER_CARRIER, Status.PLAN_B);
    }

    /** It is given up, wherever it is. */
    Transition<Status> cancel() {
        return Transition.of(
                status, Status.CANCELLED, Status.STUDY, Status.FOUNDING, Status.REGISTRATION, Status.PLAN_B);
    }

    /** It is taken up again after it was given up, with what is known of it. */
    Transition<Status> takeUpAgain() {
        return Transition.of(status, Status.STUDY, Status.CANCELLED);
    }

    /** The elected board, otherwise the planned one. */
    public Map<College, Integer> board() {
        return founding.seats().isEmpty() ? strands.seats() : founding.seats();
    }

    /** Whether the creation is still in progress. */
    public boolean open() {
        return status != Status.READY && status != Status.OTHER_CARRIER && status != Status.CANCELLED;
    }

    /** The completed steps, without the documents. */
    public Set<CreationStep> done() {
        Set<CreationStep> done = EnumSet.noneOf(CreationStep.class);
        add(done, CreationStep.LEGAL_FORM, strands.legalForm().isPresent());
        add(done, CreationStep.GOVERNANCE, !strands.seats().isEmpty());
        add(done, CreationStep.ECONOMIC_MODEL, strands.cost().signum() > 0);
        add(done, CreationStep.FOUNDING_MEETING, founding.meetingOn().isPresent());
        add(done, CreationStep.DECLARATION, founding.declaredOn().isPresent());
        add(done, CreationStep.PUBLICATION, founding.publishedOn().isPresent());
        add(done, CreationStep.REGISTRATION, founding.registeredOn().isPresent());
        add(done, CreationStep.BANK_ACCOUNT, founding.bankOn().isPresent());
        return done;
    }

    private static void add(Set<CreationStep> done, CreationStep step, boolean isDone) {
        if (isDone) {
            done.add(step);
        }
    }
}
