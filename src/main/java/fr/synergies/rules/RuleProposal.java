package fr.synergies.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rules that somebody proposes.
 *
 * @param source the rule set whose files it began with
 * @param base the rule set that decided when it began, or when it was based anew
 * @param edition counts its changes: whoever changes it says which one they saw
 * @param reason why, in the words of whoever submitted it; likewise {@code decision} of whoever decided on it
 * @param checked what the last check was of; a version of before if it has changed since
 * @param authors all who changed something of it
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

    /** Who did something and when; an empty name and no time if nobody did. */
    public record Step(String by, Optional<Instant> at) {

        static final Step NONE = new Step("", Optional.empty());
    }

    /**
     * The last check.
     *
     * @param version of the rule set that was checked; empty if none was
     * @param tried how many decisions were tried
     * @param euros how much more they would grant in all
     */
    public record Checked(String version, Optional<Instant> at, int tried, BigDecimal euros) {

        static final Checked NONE = new Checked("", Optional.empty(), 0, BigDecimal.ZERO.setScale(2));
    }

    /** Whether it brings a rule set of before back, as far as it began with one. */
    public boolean bringsBack() {
        return !source.equals(base);
    }

    /** Whether somebody had a part in it, so that another one has to decide. */
    public boolean isBy(String name) {
        return proposed.by().equals(name) || submitted.by().equals(name) || authors.contains(name);
    }

    RuleProposal with(ProposalStatus next) {
        return new RuleProposal(
                id, next, source, base, edition, proposed, reason, submitted, decided, decision, checked, authors);
    }

    RuleProposal on(String newSource, String newBase) {
        return new RuleProposal(
                id,
                ProposalStatus.DRAFT,
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

    RuleProposal submitted(String by, Instant at, String why) {
        return new RuleProposal(
                id,
                ProposalStatus.SUBMITTED,
                source,
                base,
                edition,
                proposed,
                why,
                new Step(by, Optional.of(at)),
                decided,
                decision,
                checked,
                authors);
    }

    RuleProposal decided(ProposalStatus next, String by, Instant at, String why) {
        return new RuleProposal(
                id,
                next,
                source,
                base,
                edition,
                proposed,
                reason,
                submitted,
                new Step(by, Optional.of(at)),
                why,
                checked,
                authors);
    }
}
