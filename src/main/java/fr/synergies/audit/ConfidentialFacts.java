package fr.synergies.audit;

/** Facts of some cases that not everybody who reads cases may read: what companies share with the staff alone. */
public interface ConfidentialFacts {

    /** Whether the facts of that case are kept from the signed-in user. */
    boolean hidden(String caseId);
}
