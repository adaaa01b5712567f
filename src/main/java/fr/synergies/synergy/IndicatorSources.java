package fr.synergies.synergy;

import java.util.List;

/**
 * Where the facts of an indicator stand: one query each, of the same columns, so that what is summed is what is listed.
 * {@code place}, {@code id} and {@code part} tell the facts of an indicator apart and order them.
 */
final class IndicatorSources {

    private static final String IN_GROUP = " and (:group = '' or exists (select 1 from company_flow used"
            + " where used.company_id = company.id and used.resource in (:resources)))";
    private static final String SHARED = "case when company.consent = 'GIVEN' then 1 else 0 end as shared";
    private static final String SYNERGY_SCOPE = " synergy.programme = :programme and (:group = ''"
            + " or synergy.working_group = :group) and (:park = '' or exists (select 1 from synergy_member member"
            + " join company_flow flow on flow.id = member.flow_id join company on company.id = flow.company_id"
            + " where member.synergy_id = synergy.id and company.park = :park))";

    private IndicatorSources() {}

    /** The facts of an indicator. */
    static String of(Indicator indicator) {
        return String.join(" union all ", parts(indicator));
    }

    private static List<String> parts(Indicator indicator) {
        return switch (indicator) {
            case COMPANIES_MET -> List.of(companies());
            case DIAGNOSTICS -> List.of(diagnostics());
            case FLOWS -> List.of(flows());
            case SUBSTITUTIONS -> List.of(synergies(opened(Kind.SUBSTITUTION)));
            case POOLINGS -> List.of(synergies(opened(Kind.POOLING)));
            case RUNNING ->
                List.of(synergies("synergy.running_since <= :to"
                        + " and (synergy.ended_on is null or synergy.ended_on >= :from)"));
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

    private static String companies() {
        return "select 1 as place, company.id as id, 0 as part, 'COMPANY' as kind, max(visit.visited_on) as fact_day,"
                + " company.name as title, company.siret as siret, " + SHARED + ", '' as detail, '' as case_id,"
                + " 1 as amount from company_visit visit join company on company.id = visit.company_id"
                + " where company.programme = :programme and visit.visited_on between :from and :to"
                + " and (:park = '' or company.park = :park)" + IN_GROUP
                + " group by company.id, company.name, company.siret, company.consent";
    }

    private static String diagnostics() {
        return "select 1 as place, visit.id as id, 0 as part, 'VISIT' as kind, visit.visited_on as fact_day,"
                + " company.name as title, company.siret as siret, " + SHARED + ", '' as detail, '' as case_id,"
                + " 1 as amount from company_visit visit join company on company.id = visit.company_id"
                + " where company.programme = :programme and visit.diagnostic"
                + " and visit.visited_on between :from and :to and (:park = '' or company.park = :park)" + IN_GROUP;
    }

    private static String flows() {
        return "select 1 as place, flow.id as id, 0 as part, 'FLOW' as kind, cast(flow.changed_at as date) as fact_day,"
                + " company.name as title, company.siret as siret, " + SHARED + ", flow.resource as detail,"
                + " '' as case_id, 1 as amount from company_flow flow join company on company.id = flow.company_id"
                + " where company.programme = :programme and flow.changed_at >= :begin and flow.changed_at < :end"
                + " and (:park = '' or company.park = :park) and (:group = '' or flow.resource in (:resources))";
    }

    private static String opened(Kind kind) {
        return "synergy.kind = '" + kind + "' and synergy.opened_on between :from and :to"
                + " and (:stage = '' or synergy.stage = :stage)";
    }

    private static String synergies(String condition) {
        return "select 1 as place, synergy.id as id, 0 as part, 'SYNERGY' as kind, synergy.opened_on as fact_day,"
                + " '' as title, '' as siret, 1 as shared, synergy.stage as detail, synergy.case_id as case_id,"
                + " 1 as amount from synergy where " + condition + " and" + SYNERGY_SCOPE;
    }

    private static String measures(String column, String condition) {
        return "select 1 as place, synergy.id as id, measure.measured_year as part, 'MEASURE' as kind,"
                + " measure.measured_on as fact_day, '' as title, '' as siret, 1 as shared, synergy.stage as detail,"
                + " synergy.case_id as case_id, measure." + column + " as amount from synergy_measure measure"
                + " join synergy on synergy.id = measure.synergy_id where measure." + column + " <> 0"
                + " and measure.measured_year between :fromYear and :toYear" + condition + " and" + SYNERGY_SCOPE;
    }

    /** A job that is kept for years is one job. */
    private static String highest() {
        return " and not exists (select 1 from synergy_measure other where other.synergy_id = measure.synergy_id"
                + " and other.measured_year between :fromYear and :toYear and (other.jobs > measure.jobs"
                + " or (other.jobs = measure.jobs and other.measured_year > measure.measured_year)))";
    }

    private static String savings() {
        return "select 2 as place, need.id as id, 0 as part, 'NEED' as kind, purchase.closed_on as fact_day,"
                + " need.company_name as title, need.siret as siret, " + SHARED + ", need.resource as detail,"
                + " purchase.case_id as case_id, need.saving as amount from purchase_need need"
                + " join purchase_round purchase on purchase.id = need.round_id left join company"
                + " on company.programme = purchase.programme and company.siret = need.siret"
                + " where purchase.programme = :programme and purchase.status = 'CHOSEN' and need.saving <> 0"
                + " and purchase.closed_on between :from and :to and (:group = '' or purchase.working_group = :group)"
                + " and (:park = '' or company.park = :park)";
    }

    private static String purchases() {
        return "select 2 as place, purchase.id as id, 0 as part, 'PURCHASE' as kind, purchase.closed_on as fact_day,"
                + " '' as title, '' as siret, 1 as shared, '' as detail, purchase.case_id as case_id, 1 as amount"
                + " from purchase_round purchase where purchase.programme = :programme"
                + " and purchase.status = 'CHOSEN' and purchase.closed_on between :from and :to"
                + " and (:group = '' or purchase.working_group = :group) and (:park = '' or exists (select 1"
                + " from purchase_need need join company on company.programme = purchase.programme"
                + " and company.siret = need.siret where need.round_id = purchase.id and company.park = :park))";
    }

    private static String hours() {
        return "meeting.duration_hours * (length(meeting.attendance)"
                + " - length(replace(meeting.attendance, :newline, '')) + 1)";
    }

    private static String meetings(String amount) {
        String timed = amount.equals("1") ? "" : " and meeting.duration_hours is not null";
        return "select 3 as place, meeting.id as id, 0 as part, 'MEETING' as kind, meeting.held_on as fact_day,"
                + " case when owner.name = '' then owner.code else owner.name end as title, '' as siret, 1 as shared,"
                + " '' as detail, owner.case_id as case_id, " + amount + " as amount"
                + " from working_group_meeting meeting join working_group owner on owner.id = meeting.group_id"
                + " where owner.programme = :programme and meeting.held_on between :from and :to"
                + " and (:group = '' or owner.code = :group) and :park = ''" + timed;
    }
}
