package fr.synergies.trail;

/** Facts of some cases that not every reader of cases may read, such as what companies share with staff only. */
public interface ConfidentialFacts {

    /** Whether the facts of this case are hidden from the signed-in user. */
    boolean hidden(String caseId);
}
