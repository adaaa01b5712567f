package fr.synergies.rules.proposal;

import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A proposal to change the rules.
 *
 * @param source the rule set from whose files it started
 * @param base the rule set that was active when it started, or when it was last rebased
 * @param edition counts its changes; whoever changes it has to state the edition they saw
 * @param reason the reason given by the person who submitted it; {@code decision}: the one given by the person who decided
 * @param checked the last check; of an earlier version if the proposal has changed since
 * @param authors everybody who changed it
 */
public record RuleProposal(
        long id,
        ProposalStatus status,
        String source,
        String base,
        int edition,
        Step proposed,
        String reason,
        Step submitted,
        Step decided,
        String decision,
        Checked checked,
        List<String> authors) {

    public RuleProposal {
        authors = List.copyOf(authors);
    }

    /** Who did something and when; an empty name and no time if it was not done. */
    public record Step(String by, Optional<Instant> at) {

        static final Step NONE = new Step("", Optional.empty());
    }

    /**
     * The last check.
     *
     * @param version version of the rule set that was checked; empty if none was
     * @param tried number of decisions tried
     * @param euros change of the total amount they would grant
     */
    public record Checked(String version, Optional<Instant> at, int tried, BigDecimal euros) {

        static final Checked NONE = new Checked("", Optional.empty(), 0, BigDecimal.ZERO.setScale(2));
    }

    /** Whether it started from an earlier rule set, in order to return to it. */
    public boolean bringsBack() {
        return !source.equals(base);
    }

    /** Whether this user took part in it, so that somebody else has to decide. */
    public boolean isBy(String name) {
        return proposed.by().equals(name) || submitted.by().equals(name) || authors.contains(name);
    }

    /** Submits it to a second person; from then on it cannot be changed. */
    RuleProposal submit(String by, Instant at, String why) {
        return at(
                Transition.of(status, ProposalStatus.SUBMITTED, ProposalStatus.DRAFT),
                why,
                new Step(by, Optional.of(at)),
                decided,
                decision);
    }

    /** Activates it, as a second person. */
    RuleProposal activate(String by, Instant at, String why) {
        return decide(Transition.of(status, ProposalStatus.ACTIVATED, ProposalStatus.SUBMITTED), by, at, why);
    }

    /** Refuses it for good. */
    RuleProposal refuse(String by, Instant at, String why) {
        return decide(Transition.of(status, ProposalStatus.REFUSED, ProposalStatus.SUBMITTED), by, at, why);
    }

    /** Returns it to its authors. */
    RuleProposal sendBack(String by, Instant at, String why) {
        return decide(Transition.of(status, ProposalStatus.DRAFT, ProposalStatus.SUBMITTED), by, at, why);
    }

    /** Withdraws it, as one of its authors. */
    RuleProposal withdraw(String by, Instant at, String why) {
        return decide(
                Transition.of(status, ProposalStatus.WITHDRAWN, ProposalStatus.DRAFT, ProposalStatus.SUBMITTED),
                by,
                at,
                why);
    }

    /** Bases it on another rule set; if it was submitted, it has to be submitted again. */
    RuleProposal rebase(String newSource, String newBase) {
        Transition<ProposalStatus> change =
                Transition.of(status, ProposalStatus.DRAFT, ProposalStatus.DRAFT, ProposalStatus.SUBMITTED);
        return new RuleProposal(
                id,
                change.to(),
                newSource,
                newBase,
                edition,
                proposed,
                reason,
                Step.NONE,
                decided,
                decision,
                checked,
                authors);
    }

    private RuleProposal decide(Transition<ProposalStatus> change, String by, Instant at, String why) {
        return at(change, reason, submitted, new Step(by, Optional.of(at)), why);
    }

    private RuleProposal at(
            Transition<ProposalStatus> change, String stated, Step submission, Step last, String answer) {
        return new RuleProposal(
                id, change.to(), source, base, edition, proposed, stated, submission, last, answer, checked, authors);
    }
}
