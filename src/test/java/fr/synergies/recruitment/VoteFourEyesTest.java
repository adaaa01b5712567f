package fr.synergies.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.casefile.eligibility.FourEyes.Done;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who voted for one institution does not vote for the other in the same round; in the next one they may. */
class VoteFourEyesTest {

    private final VoteFourEyes fourEyes = new VoteFourEyes();

    @Test
    void the_vote_of_the_other_side_counts_in_its_round_only() {
        List<Done> acts = new ArrayList<>(List.of(vote("voteCci", "anne")));
        assertThat(fourEyes.kept("voteMetropole", acts)).containsOnlyKeys("anne");
        assertThat(fourEyes.kept("voteCci", acts)).isEmpty();

        acts.add(vote("voteMetropole", "bruno"));
        assertThat(fourEyes.kept("voteMetropole", acts)).isEmpty();
        assertThat(fourEyes.kept("voteCci", acts)).isEmpty();

        acts.add(vote("voteMetropole", "anne"));
        assertThat(fourEyes.kept("voteCci", acts)).containsOnlyKeys("anne");
        assertThat(fourEyes.kept("compareVotes", acts)).isEmpty();
    }

    private static Done vote(String element, String actor) {
        return new Done("task-completed", element, "", actor, Instant.parse("2022-01-10T08:00:00Z"));
    }
}
