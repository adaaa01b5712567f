package fr.synergies.synergy;

import fr.synergies.programme.Programmes;
import fr.synergies.web.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The synergies that the programmes carry on with, as they are read: staff see all, others only those whose companies
 * share their data.
 */
@Service("carriedSynergies")
public class CarriedSynergies {

    private final CarriedSynergyRepository synergies;
    private final CarriedHistory history;
    private final SynergyMeasureRepository measured;
    private final Programmes programmes;

    CarriedSynergies(
            CarriedSynergyRepository synergies,
            CarriedHistory history,
            SynergyMeasureRepository measured,
            Programmes programmes) {
        this.synergies = synergies;
        this.history = history;
        this.measured = measured;
        this.programmes = programmes;
    }

    /** A carried synergy with all that was said of it, latest first. */
    record File(
            CarriedSynergy synergy,
            List<CarriedVerdict> verdicts,
            List<SynergyStudy> studies,
            List<SynergyTrial> trials,
            List<SynergyMeasure> measures) {

        /** What it saved in all the years that were measured, in euros. */
        public BigDecimal saved() {
            return measures.stream().map(SynergyMeasure::saving).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * Some of a programme, in the order in which they were opened.
     *
     * @param page id of the last one already read, empty for the first page
     * @throws Refusal NOT_FOUND if there is no such programme, INVALID if the page is not an id
     */
    @Transactional(readOnly = true)
    Listing<CarriedSynergy> search(String programme, CarriedSynergy.Search search, String page, int size) {
        String owner = programmes.named(programme).code();
        return Listing.cut(
                synergies.search(owner, search, Staff.signedIn(), PageKey.id(page), size + 1),
                size,
                synergy -> String.valueOf(synergy.id()));
    }

    /** How many are at each stage that has some. */
    @Transactional(readOnly = true)
    Map<SynergyStage, CarriedSynergy.Tally> tally(String programme, CarriedSynergy.Search search) {
        return synergies.tally(programmes.named(programme).code(), search, Staff.signedIn()).stream()
                .collect(Collectors.toMap(CarriedSynergy.Tally::stage, each -> each));
    }

    /**
     * A carried synergy.
     *
     * @throws Refusal NOT_FOUND if there is none, or for others than staff if one of its companies does not share its data
     */
    @Transactional(readOnly = true)
    public CarriedSynergy of(String programme, String number) {
        String owner = programmes.named(programme).code();
        return synergies
                .ofCase(CarriedSynergy.caseId(owner, number))
                .filter(CarriedSynergies::seen)
                .orElseThrow(() -> Refusal.notFound("synergy.case.unknown", number, owner));
    }

    /** Those of a proposal that the user may see, latest first. */
    @Transactional(readOnly = true)
    List<CarriedSynergy> ofProposal(String programme, long proposal) {
        return synergies.ofProposal(programmes.named(programme).code(), proposal).stream()
                .filter(CarriedSynergies::seen)
                .toList();
    }

    /** The ids of the cases under way by the proposal that they were opened from, for pages that list proposals. */
    @Transactional(readOnly = true)
    public Map<Long, String> carried(String programme) {
        return synergies.carried(programme);
    }

    /** Those that a company takes or took part in, for its page. */
    @Transactional(readOnly = true)
    public List<CarriedSynergy> ofCompany(String programme, String siret) {
        var search = new CarriedSynergy.Search("", "", "", "", siret);
        return search(programme, search, "", Listing.SIZE).items();
    }

    @Transactional(readOnly = true)
    File file(CarriedSynergy synergy) {
        return new File(
                synergy,
                history.verdicts(synergy.id()),
                history.studies(synergy.id()),
                history.trials(synergy.id()),
                measured.of(synergy.id()));
    }

    private static boolean seen(CarriedSynergy synergy) {
        return synergy.shared() || Staff.signedIn();
    }
}
