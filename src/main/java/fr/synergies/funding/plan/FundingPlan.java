package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One revision of the financing plan of an exercise.
 *
 * @param id key
 * @param programme code of the programme
 * @param year the exercise
 * @param revision 1 for the first
 * @param caseId id of its case, such as {@code funding-SYNERGIES-2022-r1}
 * @param status its status
 * @param months number of months of the exercise that it covers
 * @param fte full-time equivalents on which it is based
 * @param version incremented with each save; a save has to state the version it read
 * @param caseOpened whether its case is or was open
 * @param adoptedVerdict id of the verdict whose amounts are adopted
 * @param updatedAt last change
 * @param lines its expenses
 * @param authors users who saved or submitted it
 */
public record FundingPlan(
        long id,
        String programme,
        int year,
        int revision,
        String caseId,
        Status status,
        int months,
        BigDecimal fte,
        int version,
        boolean caseOpened,
        Optional<String> adoptedVerdict,
        Instant updatedAt,
        List<PlanLine> lines,
        Set<String> authors) {

    /** The status of a revision. */
    public enum Status {
        /** Staff are writing it, also after finance returned it. */
        DRAFT,
        /** Submitted: it cannot be changed. */
        UNDER_REVIEW,
        /** Adopted: permanently immutable. */
        ADOPTED,
        /** Its case was withdrawn. */
        WITHDRAWN
    }

    public FundingPlan {
        lines = List.copyOf(lines);
        authors = Set.copyOf(authors);
    }

    /** The id of the case of a revision. */
    public static String caseId(String programme, int year, int revision) {
        return "funding-" + programme + "-" + year + "-r" + revision;
    }

    /** The content written by staff. */
    public PlanContent content() {
        return new PlanContent(months, fte, lines);
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    /**
     * Refuses what only a draft allows.
     *
     * @throws Refusal CONFLICT if it is no draft, saying what it is instead
     */
    public void requireDraft() {
        if (!isDraft()) {
            throw Refusal.conflict("funding.plan.not-draft." + status.name());
        }
    }

    /** Staff submit it; from then on nobody can change its content. */
    Transition<Status> submit() {
        return Transition.of(status, Status.UNDER_REVIEW, Status.DRAFT);
    }

    /** Finance returns it to staff. */
    Transition<Status> giveBack() {
        return Transition.of(status, Status.DRAFT, Status.UNDER_REVIEW);
    }

    /** Its amounts are granted. */
    Transition<Status> adopt() {
        return Transition.of(status, Status.ADOPTED, Status.UNDER_REVIEW);
    }

    /** Its case ends without a plan. */
    Transition<Status> withdraw() {
        return Transition.of(status, Status.WITHDRAWN, Status.DRAFT, Status.UNDER_REVIEW);
    }

    public boolean isAdopted() {
        return status == Status.ADOPTED;
    }

    /** Whether a new revision may follow this one. */
    public boolean isClosed() {
        return status == Status.ADOPTED || status == Status.WITHDRAWN;
    }
}
