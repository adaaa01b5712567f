package fr.synergies.synergy.detection;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.PageKey;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals to the companies of a programme. */
@Service
public class Proposals {

    private final ProposalRepository proposals;
    private final Programmes programmes;

    Proposals(ProposalRepository proposals, Programmes programmes) {
        this.proposals = proposals;
        this.programmes = programmes;
    }

    /**
     * Some proposals, best saving first.
     *
     * @param page id of the last one already read, empty for the first page
     * @throws Refusal NOT_FOUND if there is no such programme, INVALID if the page is not an id
     */
    @Transactional(readOnly = true)
    public Listing<StoredProposal> search(String programme, StoredProposal.Search search, String page) {
        return search(programme, search, ProposalOrder.SAVING, page);
    }

    /** The same, sorted by another figure, largest first. */
    @Transactional(readOnly = true)
    public Listing<StoredProposal> search(
            String programme, StoredProposal.Search search, ProposalOrder order, String page) {
        String owner = programmes.named(programme).code();
        return Listing.cut(
                proposals.search(owner, search, order, CurrentStaff.signedIn(), PageKey.id(page), Listing.SIZE + 1),
                Listing.SIZE,
                proposal -> String.valueOf(proposal.id()));
    }

    /**
     * A proposal.
     *
     * @throws Refusal NOT_FOUND if there is none, or for others than staff if one of its companies does not share its data
     */
    @Transactional(readOnly = true)
    public StoredProposal of(String programme, long id) {
        String owner = programmes.named(programme).code();
        return proposals
                .find(owner, id, CurrentStaff.signedIn())
                .orElseThrow(() -> Refusal.notFound("synergy.proposal.unknown", String.valueOf(id), owner));
    }
}
