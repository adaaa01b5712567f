package fr.synergies.indicator;

import fr.synergies.kernel.Transition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of indicators, each written by the one task that is open on it. */
@Repository
class IndicatorReportRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    IndicatorReportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The reports of a programme, the latest year and number first. */
    List<IndicatorReport> all(String programme) {
        return jdbc.sql("select * from indicator_report where programme = ?"
                        + " order by report_year desc, report_number desc")
                .param(programme)
                .query((row, number) -> report(row))
                .list();
    }

    Optional<IndicatorReport> ofCase(String caseId) {
        return jdbc.sql("select * from indicator_report where case_id = ?")
                .param(caseId)
                .query((row, number) -> report(row))
                .optional();
    }

    void add(String programme, int year, int number) {
        jdbc.sql("insert into indicator_report (programme, report_year, report_number, case_id, status, companies_met,"
                        + " diagnostics, substitutions, poolings, tonnes_avoided, euros_saved, jobs, report_comment,"
                        + " version, correction, cancellation, changed_at)"
                        + " values (?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, '', 0, '', '', ?)")
                .params(
                        programme,
                        year,
                        number,
                        IndicatorReport.caseId(programme, year, number),
                        IndicatorReport.Status.TO_COLLECT.name(),
                        now())
                .update();
    }

    void collect(long id, Transition<IndicatorReport.Status> change, Indicators figures, String comment) {
        move(id, change);
        jdbc.sql("update indicator_report set companies_met = ?, diagnostics = ?, substitutions = ?, poolings = ?,"
                        + " tonnes_avoided = ?, euros_saved = ?, jobs = ?, report_comment = ?, version = version + 1"
                        + " where id = ?")
                .params(
                        figures.companiesMet(),
                        figures.diagnostics(),
                        figures.substitutions(),
                        figures.poolings(),
                        figures.tonnesAvoided(),
                        figures.eurosSaved(),
                        figures.jobs(),
                        comment,
                        id)
                .update();
    }

    void sendBack(long id, Transition<IndicatorReport.Status> change, String correction) {
        move(id, change);
        jdbc.sql("update indicator_report set correction = ? where id = ?")
                .params(correction, id)
                .update();
    }

    void publish(long id, Transition<IndicatorReport.Status> change, LocalDate day) {
        move(id, change);
        jdbc.sql("update indicator_report set published_on = ?, correction = '' where id = ?")
                .params(day, id)
                .update();
    }

    void cancel(long id, Transition<IndicatorReport.Status> change, String reason) {
        move(id, change);
        jdbc.sql("update indicator_report set cancellation = ? where id = ?")
                .params(reason, id)
                .update();
    }

    private void move(long id, Transition<IndicatorReport.Status> change) {
        change.written(jdbc.sql("update indicator_report set status = ?, changed_at = ? where id = ? and status = ?")
                .params(change.to().name(), now(), id, change.from().name())
                .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static IndicatorReport report(ResultSet row) throws SQLException {
        return new IndicatorReport(
                row.getLong("id"),
                row.getString("programme"),
                row.getInt("report_year"),
                row.getInt("report_number"),
                row.getString("case_id"),
                IndicatorReport.Status.valueOf(row.getString("status")),
                new Indicators(
                        row.getLong("companies_met"),
                        row.getLong("diagnostics"),
                        row.getLong("substitutions"),
                        row.getLong("poolings"),
                        row.getLong("tonnes_avoided"),
                        row.getLong("euros_saved"),
                        row.getLong("jobs")),
                row.getString("report_comment"),
                row.getInt("version"),
                row.getString("correction"),
                row.getString("cancellation"),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)));
    }
}
