package fr.synergies.trail.search;

import fr.synergies.trail.ActRepository;
import fr.synergies.trail.chain.ReasonWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by programme and by a text that occurs in the case id, in the name of a user who acted in the case, or in a reason.
 */
@Component
public class CaseFinder {

    private final CaseRepository cases;
    private final FacetRepository values;
    private final JdbcClient database;

    public CaseFinder(CaseRepository cases, FacetRepository values, JdbcClient database) {
        this.cases = cases;
        this.values = values;
        this.database = database;
    }

    /** Cases whose id contains the text. */
    static Condition inId(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String escaped = plain.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return Condition.of("lower(case_id) like :part escape '!'", "part", "%" + escaped + "%");
    }

    /** Cases that begin before an act, newest first; the cases of users only if a text searches for them. */
    public List<CaseRow> list(CaseSearch search, long before, int limit) {
        Condition programme = search.programme().isEmpty()
                ? Condition.NONE
                : new Condition("programme", "programme = :programme", Map.of("programme", search.programme()));
        if (!search.text().isEmpty()) {
            return list(search.text(), programme, before, limit);
        }
        Condition noUsers = Condition.of("case_id not like :users", "users", ActRepository.USER + "%");
        return cases.list(programme.and(List.of(noUsers)), before, limit);
    }

    private List<CaseRow> list(String text, Condition other, long before, int limit) {
        TreeSet<CaseRow> found = new TreeSet<>((one, two) -> Long.compare(two.sequence(), one.sequence()));
        Stream.of(List.of(inId(text)), byActors(text), byWords(text))
                .filter(way -> !way.isEmpty())
                .forEach(way -> found.addAll(cases.list(other.and(way), before, limit)));
        return found.stream().limit(limit).toList();
    }

    private List<Condition> byActors(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        List<String> actors = values.allActors().stream()
                .filter(actor -> actor.toLowerCase(Locale.ROOT).contains(plain))
                .toList();
        return actors.isEmpty()
                ? List.of()
                : List.of(condition("audit_act", "actor in (:actors)", Map.of("actors", actors)));
    }

    private List<Condition> byWords(String text) {
        List<Condition> all = new ArrayList<>();
        for (String word : ReasonWords.of(text)) {
            String name = "word" + all.size();
            all.add(condition("audit_word", "word = :" + name, Map.of(name, word)));
        }
        return all;
    }

    /**
     * A condition that few rows meet is evaluated first; one that many rows meet is checked case by case, which soon fills a
     * page.
     */
    private Condition condition(String table, String sql, Map<String, Object> params) {
        int rows = database.sql("select count(*) from (select 1 as one from " + table + " where " + sql
                        + " fetch first " + ActPlan.FEW + " rows only) counted")
                .params(params)
                .query(Integer.class)
                .single();
        return rows < ActPlan.FEW
                ? new Condition(
                        "", "case_id in (select told.case_id from " + table + " told where " + sql + ")", params)
                : new Condition(
                        "",
                        "(select count(*) from " + table + " told where told.case_id = audit_case.case_id and "
                                + SearchCriterion.checked(sql) + ") > 0",
                        params);
    }
}
