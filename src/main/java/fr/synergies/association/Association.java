package fr.synergies.association;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The association that is to take a programme over, as far as it has come.
 *
 * @param caseId business key of its case
 * @param strands what the three strands of the paper defined
 * @param founding what was done to found it
 * @param studiedOn when its feasibility was accepted
 * @param readyOn when the last verdict was positive, with everything done: it can take over since
 * @param closingReason why it was given up or handed to another carrier, empty when it was not
 */
public record Association(
        long id,
        String programme,
        String caseId,
        Status status,
        Strands strands,
        Founding founding,
        Optional<LocalDate> studiedOn,
        Optional<LocalDate> readyOn,
        String closingReason) {

    /** Where the creation stands. */
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
     * What the strands defined; what is not defined yet is empty.
     *
     * @param seats planned seats of the board
     * @param incomes forecast for a year, in whole euros
     * @param cost forecast for a year, in whole euros, 0 before
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
     * What was done to found it; what is not done yet is empty.
     *
     * @param seats of the board that the founding meeting elected
     * @param attendance who was there, one a line
     * @param rna its number in the national register of associations
     * @param siren its number in the register of companies, empty when it has none
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

    /** The board that was elected, else the one that is planned. */
    public Map<College, Integer> board() {
        return founding.seats().isEmpty() ? strands.seats() : founding.seats();
    }

    /** Whether something is still to be done. */
    public boolean open() {
        return status != Status.READY && status != Status.OTHER_CARRIER && status != Status.CANCELLED;
    }

    /** The steps that are done, without the documents. */
    public Set<Step> done() {
        Set<Step> done = EnumSet.noneOf(Step.class);
        add(done, Step.LEGAL_FORM, strands.legalForm().isPresent());
        add(done, Step.GOVERNANCE, !strands.seats().isEmpty());
        add(done, Step.ECONOMIC_MODEL, strands.cost().signum() > 0);
        add(done, Step.FOUNDING_MEETING, founding.meetingOn().isPresent());
        add(done, Step.DECLARATION, founding.declaredOn().isPresent());
        add(done, Step.PUBLICATION, founding.publishedOn().isPresent());
        add(done, Step.REGISTRATION, founding.registeredOn().isPresent());
        add(done, Step.BANK_ACCOUNT, founding.bankOn().isPresent());
        return done;
    }

    private static void add(Set<Step> done, Step step, boolean isDone) {
        if (isDone) {
            done.add(step);
        }
    }
}
