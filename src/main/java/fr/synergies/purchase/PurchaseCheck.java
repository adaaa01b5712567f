package fr.synergies.purchase;

import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.FlowUnit;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.synergy.matching.SynergyRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks that everything needs and offers refer to exists and is consistent within a round. */
@Component
class PurchaseCheck {

    /** Working days to ask for offers where nobody says until when. 30, our choice: six weeks. */
    private static final int OFFER_DAYS = 30;

    private final SynergyRules rules;
    private final CompanyRepository companies;
    private final WorkCalendar calendar;

    PurchaseCheck(SynergyRules rules, CompanyRepository companies, WorkCalendar calendar) {
        this.rules = rules;
        this.companies = companies;
        this.calendar = calendar;
    }

    /**
     * The violations of a need.
     *
     * @param others the other needs of the round
     */
    List<Violation> need(PurchaseRound round, PurchaseNeedForm form, List<PurchaseNeed> others) {
        List<Violation> wrong = new ArrayList<>();
        Optional<StoredCompany> company = companies.find(round.programme(), form.siret());
        if (company.isEmpty()) {
            wrong.add(Violation.of("siret", "synergy.siret.unknown", form.siret(), round.programme()));
        } else if (company.get().facts().consent() == Consent.WITHDRAWN) {
            wrong.add(Violation.of("siret", "synergy.purchase.withdrawn", form.siret()));
        }
        if (others.stream().anyMatch(other -> other.siret().equals(form.siret()))) {
            wrong.add(Violation.of("siret", "synergy.purchase.twice", form.siret()));
        }
        resource(form.resource(), others, wrong);
        dimension(form.unit(), others, wrong);
        return wrong;
    }

    /** The violations of an offer. */
    List<Violation> offer(PurchaseOfferForm form, List<PurchaseNeed> needs) {
        List<Violation> wrong = new ArrayList<>();
        dimension(form.unit(), needs, wrong);
        if (form.validUntil().isBefore(today())) {
            wrong.add(Violation.of("validUntil", "synergy.purchase.valid-past"));
        }
        return wrong;
    }

    /** The minimum number of companies in a group purchase: as many as a synergy requires. */
    int fewest() {
        return rules.tables().criteria().stream()
                .filter(criterion -> criterion.rule().equals("two-companies"))
                .findFirst()
                .orElseThrow()
                .toPass()
                .intValueExact();
    }

    /** When offers are due: on the day until which they are expected, if it lies ahead. */
    Date offersDue(Optional<LocalDate> until) {
        return until.filter(day -> day.isAfter(today()))
                .map(calendar::closeOfBusiness)
                .orElseGet(() -> calendar.after(OFFER_DAYS));
    }

    LocalDate today() {
        return calendar.today();
    }

    private void resource(String code, List<PurchaseNeed> others, List<Violation> wrong) {
        Set<String> codes = rules.tables().resources().keySet();
        if (!codes.contains(code)) {
            known("resource", code, codes, "synergy.resource.unknown", wrong);
            return;
        }
        others.stream()
                .map(PurchaseNeed::resource)
                .filter(other -> !other.equals(code))
                .findFirst()
                .ifPresent(other -> wrong.add(Violation.of("resource", "synergy.purchase.other-resource", other)));
    }

    private void dimension(String unit, List<PurchaseNeed> needs, List<Violation> wrong) {
        Map<String, FlowUnit> units = rules.tables().units();
        if (!units.containsKey(unit)) {
            known("unit", unit, units.keySet(), "synergy.unit.unknown", wrong);
            return;
        }
        needs.stream()
                .map(PurchaseNeed::unit)
                .filter(other -> units.get(other).dimension() != units.get(unit).dimension())
                .findFirst()
                .ifPresent(other -> wrong.add(Violation.of("unit", "synergy.purchase.other-dimension", unit, other)));
    }

    private static void known(String field, String code, Set<String> codes, String key, List<Violation> wrong) {
        if (!codes.contains(code)) {
            wrong.add(Violation.of(field, key, code, String.join(", ", codes)));
        }
    }
}
