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
import java.util.function.LongConsumer;
import java.util.stream.Stream;
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

    /** How many past decisions there are to try. */
    long decisions() {
        return trials.stream().mapToLong(RuleSetTrial::decisions).sum();
    }

    /** Examines the files of a rule set in comparison with the active ones, without trying past decisions. */
    Examination check(RuleFiles files, RuleFiles current) {
        return examine(files, current, Stream.empty(), judged -> {});
    }

    /**
     * Examines the files of a rule set in comparison with the active ones.
     *
     * @param judged is told from time to time how many decisions were tried; what it throws ends the examination
     */
    Examination examine(RuleFiles files, RuleFiles current, LongConsumer judged) {
        return examine(files, current, trials.stream(), judged);
    }

    private Examination examine(RuleFiles files, RuleFiles current, Stream<RuleSetTrial> wanted, LongConsumer judged) {
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
            wanted.forEach(trial ->
                    trying(findings, "rules.check.refused", () -> impact.add(trial.of(compiled.get(0), judged))));
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
