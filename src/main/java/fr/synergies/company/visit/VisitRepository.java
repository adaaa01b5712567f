package fr.synergies.company.visit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of visits to companies. */
@Repository
public class VisitRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the visits to a company, latest first, after a day and an id. */
    List<Visit> list(long company, LocalDate day, long id, int limit) {
        return jdbc.sql("select * from company_visit where company_id = :company"
                        + " and (visited_on < :day or visited_on = :day and id < :id)"
                        + " order by visited_on desc, id desc fetch first :limit rows only")
                .param("company", company)
                .param("day", Date.valueOf(day))
                .param("id", id)
                .param("limit", limit)
                .query(Visit.class)
                .list();
    }

    public Visit add(long company, LocalDate visitedOn, boolean diagnostic, String note, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into company_visit (company_id, visited_on, diagnostic, note, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(company, Date.valueOf(visitedOn), diagnostic, note, by, now)
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        return new Visit(id, visitedOn, diagnostic, note, by, now.toInstant());
    }

    public void removeOf(long company) {
        jdbc.sql("delete from company_visit where company_id = ?")
                .param(company)
                .update();
    }
}
