package fr.synergies.company.flow;

/**
 * A flow of a company.
 *
 * @param companyId row id of its company
 * @param siret SIRET of its company
 * @param company name of its company
 * @param version incremented with each change, from 1
 */
public record StoredFlow(long id, long companyId, String siret, String company, int version, FlowFacts facts) {

    /** The id used by the rules, which sorts in the order in which flows were added. */
    public String ruleId() {
        return ruleId(id);
    }

    public static String ruleId(long id) {
        return String.format("F%09d", id);
    }

    public static long id(String ruleId) {
        return Long.parseLong(ruleId.substring(1));
    }
}
