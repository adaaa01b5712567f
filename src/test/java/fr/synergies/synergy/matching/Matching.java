package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.Park;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.Position;
import fr.synergies.company.reference.WasteCode;
import fr.synergies.company.reference.WasteList;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Companies and flows on the shipped rules: a good substitution of pallets, and what is changed of it. */
public final class Matching {

    public static final SynergyJudge RULES = new SynergyJudge(RuleSet.load(Path.of("rules")));
    static final WasteList WASTES = new WasteList();

    private Matching() {}

    public static CompanyDraft company(String id) {
        return new CompanyDraft(id, "CAP_NORD", true, Optional.empty(), Set.of(), true);
    }

    /** 1 200 pallets a year at 0.40 € of disposal each. */
    static FlowDraft out(String id, CompanyDraft company) {
        return FlowDraft.of(id, company, Direction.OUT).disposal("0.40");
    }

    /** 1 200 pallets a year at 2.50 € each. */
    static FlowDraft in(String id, CompanyDraft company) {
        return FlowDraft.of(id, company, Direction.IN).price("2.50");
    }

    static Synergy only(FlowDraft... flows) {
        var found =
                RULES.judge(java.util.Arrays.stream(flows).map(FlowDraft::flow).toList());
        if (found.size() != 1) {
            throw new AssertionError("Not one synergy: " + found);
        }
        return found.get(0);
    }

    public static CriterionOutcome outcome(Synergy synergy, String rule) {
        return reason(synergy, rule).outcome();
    }

    static CriterionFinding reason(Synergy synergy, String rule) {
        return synergy.reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No reason " + rule + " in " + synergy));
    }

    static String french(Synergy synergy, String rule) {
        return reason(synergy, rule).message().in(Locale.FRENCH);
    }

    /** A company, step by step. */
    public record CompanyDraft(
            String id,
            String park,
            boolean consent,
            Optional<Position> position,
            Set<String> permits,
            boolean permitsKnown) {

        CompanyDraft park(String code) {
            return new CompanyDraft(id, code, consent, position, permits, permitsKnown);
        }

        CompanyDraft silent() {
            return new CompanyDraft(id, park, false, position, permits, permitsKnown);
        }

        CompanyDraft at(double latitude, double longitude) {
            return new CompanyDraft(
                    id, park, consent, Optional.of(new Position(latitude, longitude)), permits, permitsKnown);
        }

        /** Straight north of Cap Nord's centre. */
        CompanyDraft kmNorth(double km) {
            return at(47.355 + Math.toDegrees(km / 6371), 5.048);
        }

        CompanyDraft permit(String code) {
            return new CompanyDraft(id, park, consent, position, Set.of(WasteCode.digits(code)), permitsKnown);
        }

        CompanyDraft permitsUnknown() {
            return new CompanyDraft(id, park, consent, position, permits, false);
        }

        public Company company() {
            Park place = RULES.tables().parks().get(park);
            return new Company(id, place, consent, position, permits, permitsKnown);
        }
    }

    /** A flow, step by step. */
    public record FlowDraft(
            String id,
            CompanyDraft company,
            Direction direction,
            String resource,
            Optional<String> waste,
            String quantity,
            Optional<String> unit,
            Period period,
            Set<Integer> months,
            String unitPrice,
            String disposalPrice,
            String bound) {

        static FlowDraft of(String id, CompanyDraft company, Direction direction) {
            return new FlowDraft(
                    id,
                    company,
                    direction,
                    "PALLET",
                    Optional.empty(),
                    "1200",
                    Optional.of("piece"),
                    Period.YEAR,
                    Set.of(),
                    "0",
                    "0",
                    "0");
        }

        FlowDraft resource(String code) {
            return new FlowDraft(
                    id,
                    company,
                    direction,
                    code,
                    waste,
                    quantity,
                    unit,
                    period,
                    months,
                    unitPrice,
                    disposalPrice,
                    bound);
        }

        FlowDraft waste(String code) {
            return new FlowDraft(
                    id,
                    company,
                    direction,
                    resource,
                    Optional.of(code),
                    quantity,
                    unit,
                    period,
                    months,
                    unitPrice,
                    disposalPrice,
                    bound);
        }

        FlowDraft of(String number, String symbol) {
            Optional<String> stated = Optional.of(symbol).filter(text -> !text.isEmpty());
            return new FlowDraft(
                    id,
                    company,
                    direction,
                    resource,
                    waste,
                    number,
                    stated,
                    period,
                    months,
                    unitPrice,
                    disposalPrice,
                    bound);
        }

        FlowDraft per(Period other) {
            return new FlowDraft(
                    id,
                    company,
                    direction,
                    resource,
                    waste,
                    quantity,
                    unit,
                    other,
                    months,
                    unitPrice,
                    disposalPrice,
                    bound);
        }

        FlowDraft months(Integer... some) {
            Set<Integer> other = new LinkedHashSet<>(java.util.List.of(some));
            return new FlowDraft(
                    id,
                    company,
                    direction,
                    resource,
                    waste,
                    quantity,
                    unit,
                    period,
                    other,
                    unitPrice,
                    disposalPrice,
                    bound);
        }

        FlowDraft price(String euros) {
            return new FlowDraft(
                    id,
                    company,
                    direction,
                    resource,
                    waste,
                    quantity,
                    unit,
                    period,
                    months,
                    euros,
                    disposalPrice,
                    bound);
        }

        FlowDraft disposal(String euros) {
            return new FlowDraft(
                    id, company, direction, resource, waste, quantity, unit, period, months, unitPrice, euros, bound);
        }

        FlowDraft bound(String number) {
            return new FlowDraft(
                    id,
                    company,
                    direction,
                    resource,
                    waste,
                    quantity,
                    unit,
                    period,
                    months,
                    unitPrice,
                    disposalPrice,
                    number);
        }

        public Flow flow() {
            return new Flow(
                    id,
                    company.company(),
                    direction,
                    RULES.tables().resources().get(resource),
                    waste.map(WASTES::code),
                    new BigDecimal(quantity),
                    unit.map(RULES.tables().units()::get),
                    period,
                    months,
                    new BigDecimal(unitPrice),
                    new BigDecimal(disposalPrice),
                    new BigDecimal(bound));
        }
    }
}
