package fr.synergies.synergy.carried;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.PageKey;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the synergies in progress of the programmes: staff see all, other users only those whose companies share their data. */
@Service("runningSynergies")
public class RunningSynergies {

    private static final RunningSynergy.Search ALL = new RunningSynergy.Search("", "", "", "", "");

    private final RunningSynergyRepository synergies;
    private final RunningSynergyHistory history;
    private final SynergyMeasureRepository measured;
    private final Programmes programmes;

    RunningSynergies(
            RunningSynergyRepository synergies,
            RunningSynergyHistory history,
            SynergyMeasureRepository measured,
            Programmes programmes) {
        this.synergies = synergies;
        this.history = history;
        this.measured = measured;
        this.programmes = programmes;
    }

    /** A synergy in progress with its history, latest first. */
    public record File(
            RunningSynergy synergy,
            List<RunningSynergyVerdict> verdicts,
            List<SynergyStudy> studies,
            List<SynergyTrial> trials,
            List<SynergyMeasure> measures) {

        /** The total saving in all measured years, in euros. */
        public BigDecimal saved() {
            return measures.stream().map(SynergyMeasure::saving).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A page of the synergies of a programme, in the order in which they were opened.
     *
     * @param page id of the last one already read, empty for the first page
     * @throws Refusal NOT_FOUND if there is no such programme, INVALID if the page is not an id
     */
    @Transactional(readOnly = true)
    public Listing<RunningSynergy> search(String programme, RunningSynergy.Search search, String page, int size) {
        String owner = programmes.named(programme).code();
        return Listing.cut(
                synergies.search(owner, search, CurrentStaff.signedIn(), PageKey.id(page), size + 1),
                size,
                synergy -> String.valueOf(synergy.id()));
    }

    /** The number of synergies at each non-empty stage. */
    @Transactional(readOnly = true)
    public Map<SynergyStage, RunningSynergy.Tally> tally(String programme, RunningSynergy.Search search) {
        return synergies.tally(programmes.named(programme).code(), search, CurrentStaff.signedIn()).stream()
                .collect(Collectors.toMap(RunningSynergy.Tally::stage, each -> each));
    }

    /**
     * A synergy in progress.
     *
     * @throws Refusal NOT_FOUND if there is none, or for others than staff if one of its companies does not share its data
     */
    @Transactional(readOnly = true)
    public RunningSynergy of(String programme, String number) {
        String owner = programmes.named(programme).code();
        return find(RunningSynergy.caseId(owner, number))
                .orElseThrow(() -> Refusal.notFound("synergy.case.unknown", number, owner));
    }

    /** The synergy of a case, if the case is one of a synergy that the user may see. */
    @Transactional(readOnly = true)
    public Optional<RunningSynergy> find(String caseId) {
        return synergies.ofCase(caseId).filter(RunningSynergies::seen);
    }

    /** All synergies of a programme, whether the user may see their companies or not: for what names none. */
    @Transactional(readOnly = true)
    List<RunningSynergy> unrestricted(Programme programme) {
        return synergies.search(programme.code(), ALL, true, 0, Integer.MAX_VALUE);
    }

    /** Those of a proposal that the user may see, latest first. */
    @Transactional(readOnly = true)
    public List<RunningSynergy> ofProposal(String programme, long proposal) {
        return synergies.ofProposal(programmes.named(programme).code(), proposal).stream()
                .filter(RunningSynergies::seen)
                .toList();
    }

    /** The ids of the running cases by the proposal from which they were opened, for pages that list proposals. */
    @Transactional(readOnly = true)
    public Map<Long, String> carried(String programme) {
        return synergies.carried(programme);
    }

    /** The synergies in which a company takes or took part, for its page. */
    @Transactional(readOnly = true)
    public List<RunningSynergy> ofCompany(String programme, String siret) {
        var search = new RunningSynergy.Search("", "", "", "", siret);
        return search(programme, search, "", Listing.SIZE).items();
    }

    @Transactional(readOnly = true)
    public File file(RunningSynergy synergy) {
        return new File(
                synergy,
                history.verdicts(synergy),
                history.studies(synergy.id()),
                history.trials(synergy.id()),
                measured.of(synergy.id()));
    }

    private static boolean seen(RunningSynergy synergy) {
        return synergy.shared() || CurrentStaff.signedIn();
    }
}
