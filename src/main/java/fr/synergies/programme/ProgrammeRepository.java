package fr.synergies.programme;

import fr.synergies.kernel.LocalizedText;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgrammeRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> codes() {
        return jdbc.sql("select code from programme order by code")
                .query(String.class)
                .list();
    }

    /** Locks a programme; returns whether there is one. */
    boolean lock(String code) {
        return jdbc.sql("select code from programme where code = ? for update")
                .param(code)
                .query(String.class)
                .optional()
                .isPresent();
    }

    Optional<Programme> find(String code) {
        return jdbc.sql("select * from programme where code = ?")
                .param(code)
                .query((row, number) -> programme(row))
                .optional();
    }

    void add(Programme programme) {
        jdbc.sql("insert into programme values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        programme.code(),
                        programme.name().fr(),
                        programme.name().en(),
                        programme.start(),
                        programme.end(),
                        programme.jobStart().earliest().toString(),
                        programme.jobStart().latest().toString(),
                        programme.fullYearSalary(),
                        programme.coordinationDayRate(),
                        programme.postsCreated(),
                        Timestamp.from(clock.instant()),
                        programme.scheme())
                .update();
        addFinancers(programme);
        addPartners(programme);
        addExercises(programme.code(), programme.exercises());
    }

    private void addExercises(String programme, List<Exercise> exercises) {
        for (Exercise exercise : exercises) {
            jdbc.sql("insert into programme_exercise values (?, ?, ?, ?, ?, ?)")
                    .params(
                            programme,
                            exercise.year(),
                            exercise.from(),
                            exercise.to(),
                            exercise.fte(),
                            exercise.coordinationDaysPerMonth())
                    .update();
        }
    }

    void adjustFte(String code, int year, BigDecimal fte) {
        jdbc.sql("update programme_exercise set fte = ? where programme = ? and exercise_year = ?")
                .params(fte, code, year)
                .update();
    }

    void extend(String code, LocalDate end, List<Exercise> exercises) {
        jdbc.sql("update programme set end_date = ? where code = ?")
                .params(end, code)
                .update();
        addExercises(code, exercises);
    }

    private void addFinancers(Programme programme) {
        int place = 0;
        for (Financer financer : programme.financers()) {
            jdbc.sql("insert into programme_financer values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            programme.code(),
                            place++,
                            financer.code(),
                            financer.name().fr(),
                            financer.name().en(),
                            financer.funder(),
                            financer.role().map(Enum::name).orElse(null))
                    .update();
        }
    }

    private void addPartners(Programme programme) {
        int place = 0;
        for (Partner partner : programme.partners()) {
            jdbc.sql("insert into programme_partner values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            programme.code(),
                            place++,
                            partner.code(),
                            partner.name().fr(),
                            partner.name().en(),
                            partner.role().fr(),
                            partner.role().en())
                    .update();
        }
    }

    private Programme programme(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Programme(
                code,
                text(row, "name"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                new JobStart(
                        YearMonth.parse(row.getString("job_start_earliest")),
                        YearMonth.parse(row.getString("job_start_latest"))),
                row.getBigDecimal("full_year_salary"),
                row.getBigDecimal("coordination_day_rate"),
                row.getInt("posts_created"),
                financers(code),
                partners(code),
                exercises(code),
                row.getString("scheme"));
    }

    private List<Financer> financers(String programme) {
        return jdbc.sql("select * from programme_financer where programme = ? order by place")
                .param(programme)
                .query((row, number) ->
                        new Financer(row.getString("code"), text(row, "name"), row.getBoolean("funder"), role(row)))
                .list();
    }

    private List<Partner> partners(String programme) {
        return jdbc.sql("select * from programme_partner where programme = ? order by place")
                .param(programme)
                .query((row, number) -> new Partner(row.getString("code"), text(row, "name"), text(row, "role")))
                .list();
    }

    private List<Exercise> exercises(String programme) {
        return jdbc.sql(
                        "select e.*, exercise_year as \"year\", from_date as \"from\", to_date as \"to\","
                                + " coordination_days as coordination_days_per_month from programme_exercise e where programme = ? order by exercise_year")
                .param(programme)
                .query(Exercise.class)
                .list();
    }

    private static Optional<FinancerRole> role(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("role")).map(FinancerRole::valueOf);
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_fr"), row.getString(column + "_en"));
    }
}
