package fr.synergies.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.rules.RuleCaseFile;
import fr.synergies.rules.RuleEvaluation;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.table.Tables;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;

/** What the build compiled decides as what is compiled at a start would, and serves no other rules. */
class StoredRulesTest {

    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
    private static final SortedMap<String, String> DRLS = FILES.ending(".drl");

    @Test
    void the_build_has_compiled_the_rules_that_the_folder_holds() {
        assertThat(StoredRules.SHIPPED.serve(DRLS))
                .as("compiled-rules is stale: build with Maven")
                .isTrue();
    }

    @Test
    void rules_of_another_text_are_compiled_where_they_are_loaded() {
        SortedMap<String, String> changed = new TreeMap<>(DRLS);
        changed.merge("funding/judgement.drl", "\n", String::concat);
        SortedMap<String, String> fewer = new TreeMap<>(DRLS);
        fewer.remove("synergy/eligibility.drl");

        assertThat(StoredRules.SHIPPED.base(changed)).isEmpty();
        assertThat(StoredRules.SHIPPED.base(fewer)).isEmpty();
    }

    @Test
    void where_nothing_is_stored_or_a_fact_is_another_class_nothing_is_served(@TempDir Path folder) throws Exception {
        KieBases.Compilation compiled = new DrlFiles(DRLS).compile();
        try (URLClassLoader none = new URLClassLoader(new URL[0], null);
                URLClassLoader factless =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(new StoredRules(none).serve(DRLS)).isFalse();

            StoredRules.SHIPPED.write(folder, DRLS, compiled);
            assertThat(new StoredRules(factless).serve(DRLS)).isFalse();
        }
    }

    @Test
    void stored_and_freshly_compiled_rules_answer_every_case_alike() {
        KieBase stored = StoredRules.SHIPPED.base(DRLS).orElseThrow();
        DrlFiles sources = new DrlFiles(DRLS);
        List<Object> answers = answers(new CompiledRuleSet(FILES.version(), Tables.facts(FILES), stored, sources));
        KieBase compiled = sources.compile().base();

        assertThat(stored.getKiePackages())
                .flatExtracting(rules -> rules.getRules())
                .hasSize(sources.count());
        assertThat(answers)
                .hasSizeGreaterThan(RuleCaseFile.of(FILES).size())
                .isEqualTo(answers(new CompiledRuleSet(FILES.version(), Tables.facts(FILES), compiled, sources)));
    }

    @Test
    void rule_sets_of_other_tables_share_the_stored_rules() {
        assertThat(StoredRules.SHIPPED.base(DRLS).orElseThrow())
                .isSameAs(StoredRules.SHIPPED.base(DRLS).orElseThrow());
    }

    /** What the rules answer in all cases: which of them fired in which order, with what remarks and findings. */
    private static List<Object> answers(RuleSet rules) {
        List<Object> answers = new ArrayList<>();
        RuleSet heard = heard(rules, answers);
        RuleCaseFile.of(FILES).forEach(file -> assertThat(file.failures(heard)).isEmpty());
        return answers;
    }

    private static RuleSet heard(RuleSet rules, List<Object> answers) {
        return (RuleSet) Proxy.newProxyInstance(
                RuleSet.class.getClassLoader(), new Class<?>[] {RuleSet.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(rules, arguments);
                    if (answer instanceof RuleSet within) {
                        return heard(within, answers);
                    }
                    if (answer instanceof RuleEvaluation outcome) {
                        answers.add(List.of(outcome.fired(), outcome.findings()));
                    } else if (method.getName().equals("remarks")) {
                        answers.add(answer);
                    }
                    return answer;
                });
    }
}
