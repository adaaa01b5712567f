package fr.synergies.synergy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits at which the diagnostic of a carried synergy was confirmed. */
@Repository
class DiagnosticVisits {

    private final JdbcClient jdbc;
    private final Clock clock;

    DiagnosticVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long company, LocalDate visitedOn, String note, String by) {
        jdbc.sql("insert into company_visit (company_id, visited_on, diagnostic, note, recorded_by, recorded_at)"
                        + " values (?, ?, true, ?, ?, ?)")
                .params(company, visitedOn, note, by, Timestamp.from(clock.instant()))
                .update();
    }
}
