package fr.synergies.synergy.detection;

import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.programme.Programmes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The network of the companies of a programme: who could work with whom. */
@Service
class Network {

    /** Maximum number of proposals in a picture; more of them would hide each other. */
    static final int MOST = 100;

    private final Proposals proposals;
    private final CompanyRepository companies;
    private final Programmes programmes;

    Network(Proposals proposals, CompanyRepository companies, Programmes programmes) {
        this.proposals = proposals;
        this.companies = companies;
        this.programmes = programmes;
    }

    /**
     * What is drawn.
     *
     * @param proposals best first
     * @param cut whether there are more than shown
     */
    record Shown(NetworkPicture picture, List<StoredProposal> proposals, boolean cut) {}

    /**
     * Draws the best proposals, among those that the list of proposals shows to the signed-in user.
     *
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme
     */
    @Transactional(readOnly = true)
    Shown draw(String programme, StoredProposal.Search search) {
        List<StoredProposal> best = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent() && best.size() < MOST) {
            Listing<StoredProposal> some = proposals.search(programme, search, next.get());
            best.addAll(some.items());
            next = some.next();
        }
        Set<String> sirets = best.stream()
                .flatMap(proposal -> proposal.flows().stream())
                .map(StoredFlow::siret)
                .collect(Collectors.toSet());
        var named = companies.named(programmes.named(programme).code(), sirets).stream()
                .collect(Collectors.toMap(StoredCompany::siret, Function.identity()));
        return new Shown(NetworkPicture.of(best, named), best, next.isPresent());
    }
}
