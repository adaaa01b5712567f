package fr.synergies.synergy;

/** Whether a flow leaves its company or enters it. */
public enum Direction {
    OUT,
    IN
}
