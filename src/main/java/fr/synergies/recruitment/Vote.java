package fr.synergies.recruitment;

import java.time.Instant;

/** The vote of one side in a round; candidate 0 stands for nobody. */
public record Vote(int choice, int round, Side side, int candidate, String voter, Instant castAt) {

    /** The reference of the candidate, {@code NONE} for nobody. */
    public String ref() {
        return Candidate.ref(candidate);
    }
}
