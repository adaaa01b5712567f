package fr.synergies.programme;

import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the rules of {@code rules/programme} say of a programme's own data. */
@Service
public class ProgrammeRules {

    private final RuleSet rules;

    ProgrammeRules(RuleSet rules) {
        this.rules = rules;
    }

    public List<Finding> findings(Programme programme) {
        return rules.evaluate(List.of(programme)).findings();
    }
}
