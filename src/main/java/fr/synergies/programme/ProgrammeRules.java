package fr.synergies.programme;

import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleSets;
import java.util.List;
import org.springframework.stereotype.Service;

/** Applies the rules of {@code rules/programme} to the data of a programme. */
@Service
public class ProgrammeRules {

    private final RuleSets sets;

    ProgrammeRules(RuleSets sets) {
        this.sets = sets;
    }

    public List<Finding> findings(Programme programme) {
        return sets.current().evaluate(List.of(programme)).findings();
    }
}
