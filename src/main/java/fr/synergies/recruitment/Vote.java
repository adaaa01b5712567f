package fr.synergies.recruitment;

import java.time.Instant;

/** What one side voted in a round; candidate 0 is none. */
public record Vote(int choice, int round, Side side, int candidate, String voter, Instant castAt) {

    /** The reference of the candidate, {@code NONE} for none. */
    public String ref() {
        return Candidate.ref(candidate);
    }
}
