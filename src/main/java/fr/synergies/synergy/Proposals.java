package fr.synergies.synergy;

import fr.synergies.audit.Act;
import fr.synergies.programme.Programmes;
import fr.synergies.web.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed to the companies of a programme. */
@Service
class Proposals {

    private final ProposalRepository proposals;
    private final ProposalStore store;
    private final StoredFacts facts;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    Proposals(
            ProposalRepository proposals,
            ProposalStore store,
            StoredFacts facts,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.store = store;
        this.facts = facts;
        this.programmes = programmes;
        this.events = events;
    }

    /** How many proposals a detection changed. */
    record Changes(int added, int changed, int removed) {

        boolean none() {
            return added + changed + removed == 0;
        }
    }

    /**
     * Some proposals, the best saving first.
     *
     * @param page id of the last one already seen, empty to begin
     * @throws Refusal NOT_FOUND without such a programme, INVALID if the page is no id
     */
    @Transactional(readOnly = true)
    Listing<StoredProposal> search(String programme, StoredProposal.Search search, String page) {
        String owner = programmes.named(programme).code();
        return Listing.cut(
                proposals.search(owner, search, Staff.signedIn(), PageKey.id(page), Listing.SIZE + 1),
                Listing.SIZE,
                proposal -> String.valueOf(proposal.id()));
    }

    /**
     * A proposal.
     *
     * @throws Refusal NOT_FOUND without such a one, or for others than staff if a company of it shares nothing
     */
    @Transactional(readOnly = true)
    StoredProposal of(String programme, long id) {
        String owner = programmes.named(programme).code();
        return proposals
                .find(owner, id, Staff.signedIn())
                .orElseThrow(() -> Refusal.notFound("synergy.proposal.unknown", String.valueOf(id), owner));
    }

    /**
     * Keeps what the rules said: proposals of which they say the same stay untouched, those that are no more go. Flows
     * that went, or whose company withdrew its consent, while the rules were judging are left out.
     */
    @Transactional
    Changes keep(String programme, List<Synergy> judged, String version) {
        programmes.lock(programme);
        Set<String> there = facts.of(programme).stream().map(Flow::id).collect(Collectors.toSet());
        Map<String, ProposalStore.Known> gone = new HashMap<>(store.known(programme));
        List<ProposalStore.Judged> added = new ArrayList<>();
        Map<Long, ProposalStore.Judged> changed = new LinkedHashMap<>();
        for (Synergy synergy : judged) {
            if (there.containsAll(synergy.flows())) {
                ProposalStore.Judged now = store.judged(synergy, version);
                ProposalStore.Known before = gone.remove(now.key());
                if (before == null) {
                    added.add(now);
                } else if (!before.fingerprint().equals(now.fingerprint())) {
                    changed.put(before.id(), now);
                }
            }
        }
        gone.values().forEach(each -> proposals.remove(each.id()));
        store.change(changed);
        store.add(programme, added);
        Changes changes = new Changes(added.size(), changed.size(), gone.size());
        tell(programme, changes, version);
        return changes;
    }

    private void tell(String programme, Changes changes, String version) {
        if (!changes.none()) {
            events.publishEvent(Act.in("synergies-" + programme)
                    .programme(programme)
                    .did("synergies-detected")
                    .outcome("+" + changes.added() + " ~" + changes.changed() + " -" + changes.removed())
                    .verdict("", version));
        }
    }
}
