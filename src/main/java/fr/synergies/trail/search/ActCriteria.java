package fr.synergies.trail.search;

import fr.synergies.trail.chain.ReasonWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Translates a search into criteria for acts. */
@Component
public class ActCriteria {

    /** Maximum number of cases whose id contains the text; if there are more, the newest are used. */
    private static final int CASES = 200;

    private static final String AMOUNT = "a.amount";

    private final CaseRepository cases;
    private final FacetRepository values;

    public ActCriteria(CaseRepository cases, FacetRepository values) {
        this.cases = cases;
        this.values = values;
    }

    /**
     * The alternatives in which an act can match the search; each is a list of criteria that must all be met. Empty if no act can
     * match.
     */
    List<List<SearchCriterion>> of(ActSearch search) {
        List<SearchCriterion> common = new ArrayList<>();
        column(common, "case_id", search.caseId());
        column(common, "actor", search.actor());
        column(common, "element", search.element());
        column(common, "outcome", search.outcome());
        column(common, "act", search.act());
        column(common, "rules_version", search.rules());
        column(common, "programme", search.programme());
        amount(common, search);
        if (!search.process().isEmpty()) {
            common.add(process(search.process()));
        }
        if (!search.rule().isEmpty()) {
            common.add(rule(search.rule()));
        }
        if (!search.group().isEmpty()) {
            List<String> sets = values.groupSets().stream()
                    .filter(set -> Arrays.asList(set.split(",")).contains(search.group()))
                    .toList();
            if (sets.isEmpty()) {
                return List.of();
            }
            common.add(SearchCriterion.set("a.actor_groups in (:groups)", Map.of("groups", sets)));
        }
        return search.text().isEmpty() ? List.of(common) : texts(search.text(), common);
    }

    private List<List<SearchCriterion>> texts(String text, List<SearchCriterion> common) {
        List<List<SearchCriterion>> ways = new ArrayList<>();
        List<SearchCriterion> words = new ArrayList<>();
        ReasonWords.of(text).forEach(word -> words.add(SearchCriterion.word(words.size(), word)));
        words.addAll(common);
        ways.add(words);
        List<String> ids = cases.list(CaseFinder.inId(text), Long.MAX_VALUE, CASES).stream()
                .map(CaseRow::caseId)
                .toList();
        if (!ids.isEmpty()) {
            List<SearchCriterion> named = new ArrayList<>(common);
            named.add(SearchCriterion.set("a.case_id in (:ids)", Map.of("ids", ids)));
            ways.add(named);
        }
        return ways;
    }

    private static void column(List<SearchCriterion> all, String column, String value) {
        if (!value.isEmpty()) {
            all.add(SearchCriterion.column(column, value));
        }
    }

    private static void amount(List<SearchCriterion> all, ActSearch search) {
        List<String> bounds = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        search.least().ifPresent(least -> {
            bounds.add(AMOUNT + " >= :least");
            params.put("least", least);
        });
        search.most().ifPresent(most -> {
            bounds.add(AMOUNT + " <= :most");
            params.put("most", most);
        });
        if (!bounds.isEmpty()) {
            all.add(SearchCriterion.set(String.join(" and ", bounds), params));
        }
    }

    private static SearchCriterion process(String process) {
        return SearchCriterion.set(
                "a.case_id in (select kept.case_id from audit_case kept where kept.process = :process)",
                "(select count(*) from audit_case kept where kept.case_id = a.case_id"
                        + " and kept.process = :process) > 0",
                Map.of("process", process));
    }

    private static SearchCriterion rule(String rule) {
        return SearchCriterion.set(
                "a.verdict_id in (select fired.verdict_id from audit_verdict_rule fired where fired.rule = :rule)",
                "(select count(*) from audit_verdict_rule fired where fired.verdict_id = a.verdict_id"
                        + " and fired.rule = :rule) > 0",
                Map.of("rule", rule));
    }
}
