package fr.synergies.company.flow;

/** Whether a flow leaves its company or enters it. */
public enum Direction {
    OUT,
    IN
}
