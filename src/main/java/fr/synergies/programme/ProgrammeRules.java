package fr.synergies.programme;

import fr.synergies.rules.Finding;
import fr.synergies.rules.RuleSets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is found in the data of a programme: by the rules of {@code rules/programme}, and by the modules that need more of it. */
@Service
public class ProgrammeRules {

    private final RuleSets sets;
    private final ObjectProvider<RegistrationFindings> modules;

    ProgrammeRules(RuleSets sets, ObjectProvider<RegistrationFindings> modules) {
        this.sets = sets;
        this.modules = modules;
    }

    /** All findings, most severe first. */
    public List<Finding> findings(Programme programme) {
        Stream<Finding> own = sets.current().evaluate(List.of(programme)).findings().stream();
        Stream<Finding> others = modules.orderedStream().flatMap(module -> module.of(programme).stream());
        return Stream.concat(own, others).sorted(Finding.ORDER).toList();
    }
}
