package fr.synergies.synergy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A synergy that the programme carries on with: the stored one, beside {@link Synergy}, which is what the rules say.
 *
 * @param caseId business key of its case
 * @param proposal id of the proposal that it was opened from, which may be gone
 * @param resource code of the resource that is received
 * @param workingGroup code of the group that deals with it
 * @param agreement reference of the agreement, empty before
 * @param endReason why it ended, empty before
 * @param members its flows, of a substitution the outgoing one first
 */
public record CarriedSynergy(
        long id,
        String programme,
        String caseId,
        long proposal,
        String memberKey,
        Kind kind,
        String resource,
        String workingGroup,
        SynergyStage stage,
        LocalDate openedOn,
        String openedBy,
        Optional<LocalDate> agreedOn,
        String agreement,
        Optional<LocalDate> runningSince,
        Optional<LocalDate> endedOn,
        String endReason,
        List<Member> members) {

    private static final int FEWEST = 2;

    /**
     * A flow that takes part.
     *
     * @param flow its id
     * @param siret number of its company
     * @param company name of its company
     * @param shared whether everybody who signs in may see the company
     * @param bound what the running synergy uses of it in a year, in its base unit
     */
    public record Member(
            int place,
            long flow,
            String siret,
            String company,
            boolean shared,
            Optional<LocalDate> informedOn,
            Optional<LocalDate> consentedOn,
            Optional<LocalDate> withdrawnOn,
            String withdrawalReason,
            BigDecimal bound) {

        /** Whether it still takes part. */
        public boolean stays() {
            return withdrawnOn.isEmpty();
        }
    }

    /** The id of the case that a proposal is carried on in; after the first one, {@code again} counts from 2. */
    static String caseId(String programme, long proposal, int again) {
        return prefix(programme) + proposal + (again > 1 ? "-" + again : "");
    }

    static String caseId(String programme, String number) {
        return prefix(programme) + number;
    }

    private static String prefix(String programme) {
        return "synergy-" + programme + "-";
    }

    /** What people call it by: the end of its case's id. */
    public String number() {
        return caseId.substring(prefix(programme).length());
    }

    public boolean ended() {
        return stage == SynergyStage.ENDED;
    }

    public boolean running() {
        return stage == SynergyStage.RUNNING;
    }

    /** Those that still take part. */
    public List<Member> staying() {
        return members.stream().filter(Member::stays).toList();
    }

    /** The companies that still take part, each once. */
    public List<String> parties() {
        return staying().stream().map(Member::siret).distinct().toList();
    }

    /** Whether enough take part: both of a substitution, any two of a pooling. */
    public boolean viable() {
        boolean whole = kind == Kind.POOLING || staying().size() == members.size();
        return whole && parties().size() >= FEWEST;
    }

    /** Whether everybody who signs in may see it; staff may in any case. */
    public boolean shared() {
        return members.stream().allMatch(Member::shared);
    }

    /**
     * Which of them to list; an empty string means all.
     *
     * @param siret of a company that takes or took part
     */
    record Search(String stage, String kind, String park, String workingGroup, String siret) {}

    /** How many are at a stage, and what the rules last expected them to save, in euros a year. */
    record Tally(SynergyStage stage, int count, BigDecimal saving) {}
}
