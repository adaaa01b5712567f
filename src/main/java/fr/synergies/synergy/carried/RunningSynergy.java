package fr.synergies.synergy.carried;

import fr.synergies.company.flow.SynergyKind;
import fr.synergies.kernel.Transition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A synergy in progress, from the opening of its case to its end. {@link fr.synergies.synergy.matching.Synergy}, by contrast, is the result of judging flows by
 * the rules.
 *
 * @param caseId business key of its case
 * @param proposal id of the proposal from which it was opened, which may no longer exist
 * @param resource code of the resource received
 * @param workingGroup code of the working group in charge of that resource
 * @param agreement reference of the agreement, empty until it is signed
 * @param endReason why it ended, empty until then
 * @param members its flows; for a substitution, the outgoing one first
 */
public record RunningSynergy(
        long id,
        String programme,
        String caseId,
        long proposal,
        String memberKey,
        SynergyKind kind,
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
     * @param shared whether every signed-in user may see the company
     * @param bound quantity bound per year by the running synergy, in its base unit
     */
    @Schema(name = "SynergyCaseMember")
    public record Member(
            int place,
            long flow,
            String siret,
            String company,
            boolean shared,
            Optional<LocalDate> informedOn,
            Optional<LocalDate> consentedOn,

            @Schema(description = "Null while it takes part")
            Optional<LocalDate> withdrawnOn,

            String withdrawalReason,

            @Schema(description = "What the running synergy uses of it in a year, in its base unit")
            BigDecimal bound) {

        /** Whether it still takes part. */
        public boolean stays() {
            return withdrawnOn.isEmpty();
        }
    }

    /** The id of the case of a proposal; {@code again} is 2 or more if earlier cases of the same proposal have ended. */
    static String caseId(String programme, long proposal, int again) {
        return prefix(programme) + proposal + (again > 1 ? "-" + again : "");
    }

    static String caseId(String programme, String number) {
        return prefix(programme) + number;
    }

    private static String prefix(String programme) {
        return "synergy-" + programme + "-";
    }

    /** The number by which people refer to it: the end of its case id. */
    public String number() {
        return caseId.substring(prefix(programme).length());
    }

    /** The rules judge it: it stays blocked, or goes to the stage after the one judged. */
    Transition<SynergyStage> judge(SynergyStage judgedAt, SynergyStage next, boolean refused) {
        return Transition.of(stage, refused ? SynergyStage.BLOCKED : next, judgedAt, SynergyStage.BLOCKED);
    }

    /** All companies that stay have consented. */
    Transition<SynergyStage> agree() {
        return Transition.of(stage, SynergyStage.FEASIBILITY, SynergyStage.CONSENT);
    }

    /** It is feasible, and goes to its working group. */
    Transition<SynergyStage> assign() {
        return Transition.of(stage, SynergyStage.AGREEMENT, SynergyStage.FEASIBILITY);
    }

    /** The agreement is signed. */
    Transition<SynergyStage> sign() {
        return Transition.of(stage, SynergyStage.TRIAL, SynergyStage.AGREEMENT);
    }

    /** The trial asks for adjustments, and its feasibility is studied again. */
    Transition<SynergyStage> adjust() {
        return Transition.of(stage, SynergyStage.FEASIBILITY, SynergyStage.TRIAL);
    }

    /** The trial succeeded. */
    Transition<SynergyStage> run() {
        return Transition.of(stage, SynergyStage.RUNNING, SynergyStage.TRIAL);
    }

    /** It ends, wherever it is. */
    Transition<SynergyStage> end() {
        return Transition.of(
                stage,
                SynergyStage.ENDED,
                EnumSet.complementOf(EnumSet.of(SynergyStage.ENDED)).toArray(SynergyStage[]::new));
    }

    public boolean ended() {
        return stage == SynergyStage.ENDED;
    }

    public boolean running() {
        return stage == SynergyStage.RUNNING;
    }

    /** The members that still take part. */
    public List<Member> staying() {
        return members.stream().filter(Member::stays).toList();
    }

    /** The companies that still take part, each once. */
    public List<String> parties() {
        return staying().stream().map(Member::siret).distinct().toList();
    }

    /** Whether enough members take part: both of a substitution, any two of a pooling. */
    public boolean viable() {
        boolean whole = kind == SynergyKind.POOLING || staying().size() == members.size();
        return whole && parties().size() >= FEWEST;
    }

    /** Whether every signed-in user may see it; staff always may. */
    public boolean shared() {
        return members.stream().allMatch(Member::shared);
    }

    /**
     * Filter for a list; an empty string means all.
     *
     * @param siret of a company that takes or took part
     */
    public record Search(String stage, String kind, String park, String workingGroup, String siret) {}

    /** The number of synergies at a stage, and their expected saving according to the latest verdicts, in euros per year. */
    public record Tally(SynergyStage stage, int count, BigDecimal saving) {}
}
