package fr.synergies.company.flow;

/**
 * What depends on companies and their flows in other modules: proposals, which are deleted with a flow, and synergies, which
 * prevent its deletion.
 */
public interface FlowDependents {

    /** Whether a flow is or was part of a synergy. */
    boolean ofFlow(long flow);

    /** Whether any flow of a company is or was part of a synergy. */
    boolean ofCompany(long company);

    /** Deletes the proposals that involve a flow. */
    void forgetFlow(long flow);

    /** Deletes the proposals that involve any flow of a company. */
    void forgetCompany(long company);
}
