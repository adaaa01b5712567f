package fr.synergies.recruitment;

import fr.synergies.casefile.eligibility.FourEyes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reports whom {@link JointChoice} excludes from voting: users who have voted for the other institution in the same round. */
@Component
class VoteFourEyes implements FourEyes {

    private static final Map<String, String> OTHER = Map.of("voteCci", "voteMetropole", "voteMetropole", "voteCci");

    @Override
    public Map<String, String> kept(String element, List<Done> before) {
        List<Done> others = votes(before, OTHER.getOrDefault(element, ""));
        // Each round has one vote per side, so an additional vote of the other side belongs to this round.
        boolean votedThisRound = others.size() > votes(before, element).size();
        return votedThisRound ? Map.of(others.get(others.size() - 1).actor(), "recruitment.kept.voted") : Map.of();
    }

    private static List<Done> votes(List<Done> before, String element) {
        return before.stream()
                .filter(done ->
                        done.act().equals("task-completed") && done.element().equals(element))
                .toList();
    }
}
