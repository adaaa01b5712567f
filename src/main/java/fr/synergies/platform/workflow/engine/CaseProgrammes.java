package fr.synergies.platform.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of which programme each case is. It is stored when the case opens and never changes; trail, task lists, steps and diagrams read it
 * here, and not from a variable of the process.
 */
@Component
public class CaseProgrammes {

    /** How many cases one query asks for. */
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    CaseProgrammes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the programme of a case that opens; a case that was closed may open once more. */
    public void note(String caseId, String programme) {
        int known = jdbc.sql("update case_programme set programme = ? where case_id = ?")
                .params(programme, caseId)
                .update();
        if (known == 0) {
            jdbc.sql("insert into case_programme (case_id, programme) values (?, ?)")
                    .params(caseId, programme)
                    .update();
        }
    }

    /** The code of a case's programme; empty if the case has none. */
    public String of(String caseId) {
        return jdbc.sql("select programme from case_programme where case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The codes of the programmes of those cases that have one, by case. */
    public Map<String, String> of(Collection<String> caseIds) {
        List<String> distinct = caseIds.stream().distinct().toList();
        return IntStream.iterate(0, from -> from < distinct.size(), from -> from + AT_ONCE)
                .boxed()
                .flatMap(from -> some(distinct.subList(from, Math.min(from + AT_ONCE, distinct.size()))).stream())
                .collect(Collectors.toMap(Row::caseId, Row::programme));
    }

    private List<Row> some(List<String> caseIds) {
        return jdbc.sql("select case_id, programme from case_programme where case_id in (:cases)")
                .param("cases", caseIds)
                .query(Row.class)
                .list();
    }

    private record Row(String caseId, String programme) {}
}
