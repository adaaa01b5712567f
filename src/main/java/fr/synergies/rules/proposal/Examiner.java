package fr.synergies.rules.proposal;

import fr.synergies.rules.RuleCaseFile;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSetTrial;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.engine.RuleSetLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Examines rule sets: reads their tables, compiles them, runs the checks of the business modules, and tries cases and past
 * decisions.
 */
@Component
class Examiner {

    private final ObjectProvider<RuleSetCheck> checks;
    private final ObjectProvider<RuleSetTrial> trials;

    Examiner(ObjectProvider<RuleSetCheck> checks, ObjectProvider<RuleSetTrial> trials) {
        this.checks = checks;
        this.trials = trials;
    }

    /** Examines the files of a rule set in comparison with the active ones. */
    Examination examine(RuleFiles files, RuleFiles current) {
        List<CheckFinding> findings = new ArrayList<>();
        trying(findings, "rules.check.unreadable", () -> findings.addAll(TableChecks.of(files, current)));
        trying(findings, "rules.check.unreadable", () -> findings.addAll(WordingChecks.of(files, current)));
        List<RuleSet> compiled = new ArrayList<>();
        trying(findings, "rules.check.uncompilable", () -> compiled.add(RuleSetLoader.load(files)));
        compiled.forEach(rules -> checks.orderedStream()
                .forEach(check -> trying(findings, "rules.check.refused", () -> check.check(rules))));
        compiled.forEach(rules -> trying(
                findings,
                "rules.check.unreadable",
                () -> RuleCaseFile.of(files).forEach(cases -> findings.addAll(cases.failures(rules)))));
        List<Impact> impact = new ArrayList<>();
        if (!new Examination(findings, Optional.empty()).forbids()) {
            trials.stream()
                    .forEach(trial ->
                            trying(findings, "rules.check.refused", () -> impact.add(trial.of(compiled.get(0)))));
        }
        return new Examination(findings, impact.stream().findFirst());
    }

    private static void trying(List<CheckFinding> findings, String sentence, Runnable check) {
        try {
            check.run();
        } catch (RuleSetException wrong) {
            findings.add(CheckFinding.error(
                    "", 0, sentence, wrong.words().en(), wrong.words().fr()));
        }
    }
}
