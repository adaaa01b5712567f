package fr.synergies.indicator;

import fr.synergies.company.flow.SynergyKind;
import java.util.List;

/**
 * The sources of the facts of each indicator. Each source is one query, used both for summing and for listing, so that the sum
 * always matches the list.
 */
final class IndicatorSources {

    private static final String IN_GROUP = " and (:group = '' or exists (select 1 from company_flow used"
            + " where used.company_id = company.id and used.resource in (:resources)))";
    private static final String SYNERGY_SCOPE = " carried.programme = :programme and (:group = ''"
            + " or carried.working_group = :group) and (:park = '' or exists (select 1 from synergy_member member"
            + " join company_flow flow on flow.id = member.flow_id join company on company.id = flow.company_id"
            + " where member.synergy_id = carried.id and company.park = :park))";
    private static final String VISITS = "company_visit visit join company on company.id = visit.company_id"
            + " where company.programme = :programme and visit.visited_on between :from and :to"
            + " and (:park = '' or company.park = :park)" + IN_GROUP;

    private IndicatorSources() {}

    /** The sources of an indicator, each with a different place. */
    static List<IndicatorSource> of(Indicator indicator) {
        return switch (indicator) {
            case COMPANIES_MET -> List.of(companies());
            case DIAGNOSTICS -> List.of(diagnostics());
            case FLOWS -> List.of(flows());
            case SUBSTITUTIONS -> List.of(synergies(opened(SynergyKind.SUBSTITUTION)));
            case POOLINGS -> List.of(synergies(opened(SynergyKind.POOLING)));
            case RUNNING ->
                List.of(synergies("carried.running_since <= :to"
                        + " and (carried.ended_on is null or carried.ended_on >= :from)"));
            case TONNES_AVOIDED -> List.of(measures("tonnes", ""));
            case CO2_AVOIDED -> List.of(measures("co2_tonnes", ""));
            case ENERGY_SAVED -> List.of(measures("energy_kwh", ""));
            case EUROS_SAVED -> List.of(measures("saving", ""), savings());
            case JOBS -> List.of(measures("jobs", highest()));
            case VOLUNTEER_HOURS -> List.of(measures("volunteer_hours", ""), meetings(hours()));
            case PURCHASES -> List.of(purchases());
            case MEETINGS -> List.of(meetings("1"));
        };
    }

    private static IndicatorSource companies() {
        return IndicatorSource.of(1, IndicatorFact.Kind.COMPANY, "company.id", VISITS)
                .on("max(visit.visited_on)")
                .about("company.name", "company.siret")
                .grouped("company.id, company.name, company.siret, company.consent");
    }

    private static IndicatorSource diagnostics() {
        return IndicatorSource.of(1, IndicatorFact.Kind.VISIT, "visit.id", VISITS + " and visit.diagnostic")
                .on("visit.visited_on")
                .about("company.name", "company.siret");
    }

    private static IndicatorSource flows() {
        String from = "company_flow flow join company on company.id = flow.company_id"
                + " where company.programme = :programme and flow.changed_at >= :begin and flow.changed_at < :end"
                + " and (:park = '' or company.park = :park) and (:group = '' or flow.resource in (:resources))";
        return IndicatorSource.of(1, IndicatorFact.Kind.FLOW, "flow.id", from)
                .on("cast(flow.changed_at as date)")
                .about("company.name", "company.siret")
                .told("flow.resource", "''");
    }

    private static String opened(SynergyKind kind) {
        return "carried.kind = '" + kind + "' and carried.opened_on between :from and :to"
                + " and (:stage = '' or carried.stage = :stage)";
    }

    private static IndicatorSource synergies(String condition) {
        String from = "synergy carried where " + condition + " and" + SYNERGY_SCOPE;
        return IndicatorSource.of(1, IndicatorFact.Kind.SYNERGY, "carried.id", from)
                .on("carried.opened_on")
                .told("carried.stage", "carried.case_id");
    }

    private static IndicatorSource measures(String column, String condition) {
        String from = "synergy_measure measure join synergy carried on carried.id = measure.synergy_id where measure."
                + column + " <> 0 and measure.measured_year between :fromYear and :toYear" + condition + " and"
                + SYNERGY_SCOPE;
        return IndicatorSource.of(1, IndicatorFact.Kind.MEASURE, "carried.id", from)
                .parted("measure.measured_year")
                .on("measure.measured_on")
                .told("carried.stage", "carried.case_id")
                .counting("measure." + column);
    }

    /** A job that is maintained for several years counts as one job. */
    private static String highest() {
        return " and not exists (select 1 from synergy_measure other where other.synergy_id = measure.synergy_id"
                + " and other.measured_year between :fromYear and :toYear and (other.jobs > measure.jobs"
                + " or (other.jobs = measure.jobs and other.measured_year > measure.measured_year)))";
    }

    private static IndicatorSource savings() {
        String from = "purchase_need need join purchase_round purchase on purchase.id = need.round_id"
                + " left join company on company.programme = purchase.programme and company.siret = need.siret where"
                + chosen() + " and need.saving <> 0 and (:park = '' or company.park = :park)";
        return IndicatorSource.of(2, IndicatorFact.Kind.NEED, "need.id", from)
                .on("purchase.closed_on")
                .about("need.company_name", "need.siret")
                .told("need.resource", "purchase.case_id")
                .counting("need.saving");
    }

    private static IndicatorSource purchases() {
        String from = "purchase_round purchase where" + chosen() + " and (:park = '' or exists (select 1"
                + " from purchase_need need join company on company.programme = purchase.programme"
                + " and company.siret = need.siret where need.round_id = purchase.id and company.park = :park))";
        return IndicatorSource.of(2, IndicatorFact.Kind.PURCHASE, "purchase.id", from)
                .on("purchase.closed_on")
                .told("''", "purchase.case_id");
    }

    private static String chosen() {
        return " purchase.programme = :programme and purchase.status = 'CHOSEN'"
                + " and purchase.closed_on between :from and :to and (:group = '' or purchase.working_group = :group)";
    }

    private static String hours() {
        return "held.hours * (select count(*) from meeting_attendance present where present.meeting_id = held.id)";
    }

    private static IndicatorSource meetings(String amount) {
        String timed = amount.equals("1") ? "" : " and held.hours is not null";
        String from = "meeting held join working_group owner on owner.case_id = held.case_id"
                + " where owner.programme = :programme and held.held_on between :from and :to"
                + " and (:group = '' or owner.code = :group) and :park = ''" + timed;
        return IndicatorSource.of(3, IndicatorFact.Kind.MEETING, "held.id", from)
                .on("held.held_on")
                .titled("case when owner.name = '' then owner.code else owner.name end")
                .told("''", "owner.case_id")
                .counting(amount);
    }
}
