package fr.synergies.programme;

import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleSets;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the rules of {@code rules/programme} say of a programme's own data. */
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
