package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
import java.time.Instant;

/** The vote of one side in a round; candidate 0 stands for nobody. */
public record Vote(int choice, int round, Institution side, int candidate, String voter, Instant castAt) {

    /** The reference of the candidate, {@code NONE} for nobody. */
    public String ref() {
        return Candidate.ref(candidate);
    }
}
