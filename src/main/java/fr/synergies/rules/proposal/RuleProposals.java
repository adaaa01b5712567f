package fr.synergies.rules.proposal;

import fr.synergies.kernel.Refusal;
import fr.synergies.rules.ProposalEvent;
import fr.synergies.rules.RuleSetEvent;
import fr.synergies.rules.RuleSets;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.library.RuleSetActivation;
import fr.synergies.rules.library.RuleSetRepository;
import fr.synergies.rules.table.TableFile;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes rules: starts from a stored rule set, changes its tables, rebases on what has become active in the meantime. */
@Service
public class RuleProposals {

    /** Who may propose rules, and decide on those of others. */
    static final String MAY = "hasAnyAuthority('GROUP_finance', 'GROUP_admin')";

    private final RuleProposalRepository proposals;
    private final RuleSetRepository sets;
    private final RuleSets ruleSets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleProposals(
            RuleProposalRepository proposals,
            RuleSetRepository sets,
            RuleSets ruleSets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.sets = sets;
        this.ruleSets = ruleSets;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal not found */
    @Transactional(readOnly = true)
    public RuleProposal of(long id) {
        return proposals.find(id).orElseThrow(() -> Refusal.notFound("rules.proposal.unknown", id));
    }

    /** Proposals before an id, latest first. */
    @Transactional(readOnly = true)
    public List<RuleProposal> before(long id, int limit) {
        return proposals.before(id, limit);
    }

    /** All files as proposed. */
    @Transactional(readOnly = true)
    public RuleFiles files(RuleProposal proposal) {
        return sets.files(proposal.source()).with(proposals.files(proposal.id()));
    }

    /** Whether the active rule set is no longer the one on which the proposal is based. */
    @Transactional(readOnly = true)
    public boolean stale(RuleProposal proposal) {
        return !proposal.base().equals(ruleSets.current().version());
    }

    /**
     * Starts a proposal from the files of a stored rule set.
     *
     * @throws Refusal not found for an unknown version
     */
    @Transactional
    public RuleProposal begin(String source, String by) {
        if (sets.set(source).isEmpty()) {
            throw Refusal.notFound("rules.set.unknown", source);
        }
        long id = proposals.add(source, ruleSets.current().version(), by, now());
        proposals.author(id, by);
        tell(ProposalEvent.PROPOSED, of(id), "", RuleSetActivation.Changes.NONE);
        return of(id);
    }

    /** Replaces the rows of a table. */
    @Transactional
    public RuleProposal edit(long id, int edition, String path, List<List<String>> rows, String by) {
        RuleProposal proposal = draft(id, edition);
        return write(proposal, Map.of(path, ProposedTable.text(table(proposal, path), rows)), by);
    }

    /**
     * Takes the rows of tables saved by a spreadsheet, by path, whatever format it gave the figures.
     *
     * @throws Refusal unprocessable for anything but a table: rules are programs, which cannot be changed here
     */
    @Transactional
    public RuleProposal upload(long id, int edition, Map<String, String> texts, String by) {
        RuleProposal proposal = draft(id, edition);
        Map<String, String> taken = new HashMap<>();
        texts.forEach((path, text) -> taken.put(path, ProposedTable.uploaded(table(proposal, path), text)));
        return write(proposal, taken, by);
    }

    /** Rebases a proposal on the active rule set, keeping its changes unless somebody else changed the same rows. */
    @Transactional
    public RuleProposal rebase(long id, int edition, String by) {
        RuleProposal proposal = open(id, edition);
        String active = ruleSets.current().version();
        RuleProposal rebased = proposal.rebase(proposal.bringsBack() ? proposal.source() : active, active);
        if (!proposal.bringsBack()) {
            RuleFiles base = sets.files(proposal.base());
            proposals.write(id, new Rebase(base, files(proposal), sets.files(active)).changed());
        }
        save(rebased, by);
        tell(ProposalEvent.REBASED, of(id), "", RuleSetActivation.Changes.NONE);
        return of(id);
    }

    /**
     * The table with this path as proposed.
     *
     * @throws Refusal unprocessable for anything but a table, or for one in the former format, which cannot be changed
     */
    @Transactional(readOnly = true)
    public TableFile table(RuleProposal proposal, String path) {
        RuleFiles files = files(proposal);
        if (files.text(path).isEmpty()) {
            throw Refusal.notFound("rules.file.unknown", path);
        }
        return ProposedTable.of(files, path);
    }

    /** @throws Refusal conflict unless it is open, and as it was seen */
    RuleProposal open(long id, int edition) {
        RuleProposal proposal = of(id);
        if (proposal.status().closed()) {
            throw Refusal.conflict("rules.proposal.closed");
        }
        if (proposal.edition() != edition) {
            throw Refusal.conflict("rules.proposal.changed");
        }
        return proposal;
    }

    /** Writes it, unless somebody else has just done so. */
    void change(RuleProposal proposal) {
        if (!proposals.change(proposal)) {
            throw Refusal.conflict("rules.proposal.changed");
        }
    }

    void tell(ProposalEvent deed, RuleProposal proposal, String reason, RuleSetActivation.Changes changes) {
        Map<String, String> before = new HashMap<>(changes.before());
        Map<String, String> after = new HashMap<>(changes.after());
        after.put("proposal", String.valueOf(proposal.id()));
        events.publishEvent(new RuleSetEvent(deed, files(proposal).version(), reason, before, after));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private RuleProposal draft(long id, int edition) {
        RuleProposal proposal = of(id);
        if (proposal.status() == ProposalStatus.SUBMITTED) {
            throw Refusal.conflict("rules.proposal.frozen");
        }
        return open(id, edition);
    }

    private RuleProposal write(RuleProposal proposal, Map<String, String> texts, String by) {
        RuleFiles before = files(proposal);
        Map<String, String> changed = new HashMap<>(proposals.files(proposal.id()));
        RuleFiles source = sets.files(proposal.source());
        texts.forEach((path, text) -> {
            changed.remove(path);
            if (!source.text(path).orElse("").equals(text)) {
                changed.put(path, text);
            }
        });
        RuleFiles after = source.with(changed);
        if (after.sameAs(before)) {
            return proposal;
        }
        proposals.write(proposal.id(), changed);
        save(proposal, by);
        List<FileDifference> differences = RuleSetDifferences.between(before, after);
        tell(ProposalEvent.EDITED, of(proposal.id()), "", RuleSetDifferences.told(differences));
        return of(proposal.id());
    }

    private void save(RuleProposal proposal, String by) {
        change(proposal);
        proposals.author(proposal.id(), by);
    }
}
