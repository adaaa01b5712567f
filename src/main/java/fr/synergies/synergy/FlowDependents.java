package fr.synergies.synergy;

/** What rests on companies and their flows elsewhere: proposals, which go when a flow goes, and synergies, which hold it back. */
public interface FlowDependents {

    /** Whether a flow is or was part of a synergy. */
    boolean ofFlow(long flow);

    /** Whether any flow of a company is or was part of a synergy. */
    boolean ofCompany(long company);

    /** Removes what was proposed with a flow. */
    void forgetFlow(long flow);

    /** Removes what was proposed with any flow of a company. */
    void forgetCompany(long company);
}
