package fr.synergies.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Postgres;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Meetings of all kinds of before stand in the tables of today, with everything that was recorded of them. */
class MeetingsMigrationTest {

    private static final List<String> BEFORE = List.of(
            "insert into review_point (programme, review_month, case_id, status, proposed_on, planned_on, start_time, place,"
                    + " move_reason, own_agenda, invitation, held_on, attendance, minutes, decisions, minutes_version,"
                    + " skip_reason, changed_at, caught_up) values ('TOWN', '2022-02', 'review-TOWN-2022-02', 'CLOSED',"
                    + " '2022-02-01', '2022-02-08', '09:30', 'CCI', 'Grève', 'Visites\nClubs', 1, '2022-02-08',"
                    + " 'A. Martin (CCI)\nB. Petit', 'Dit', 'Un\nDeux', 2, '', current_timestamp, true)",
            "insert into review_point (programme, review_month, case_id, status, proposed_on, planned_on, start_time, place,"
                    + " move_reason, own_agenda, invitation, attendance, minutes, decisions, minutes_version, skip_reason,"
                    + " changed_at) values ('TOWN', '2022-03', 'review-TOWN-2022-03', 'SKIPPED', '2022-03-01', '2022-03-01',"
                    + " '14:00', '', '', '', 0, '', '', '', 0, 'Congés', current_timestamp)",
            "insert into review_agenda_item values (1, 0, 'funding', 'Budget', 'Budget')",
            "insert into review_action values (1, 1, 'action-TOWN-2022-02-1', 'Relancer', 'CCIMDB', 'A. Martin',"
                    + " '2022-03-01', 'OPEN', '')",
            "insert into review_approval (point_id, minutes_version, institution, decision, actor, reason, decided_at)"
                    + " values (1, 2, 'CCIMDB', 'APPROVE', 'staff-cci', '', current_timestamp)",
            "insert into review_follow_up (programme, number, case_id, requested_by, requester, requested_on, reason, rhythm,"
                    + " end_condition, case_opened, acknowledged_by, remarks, ended_by, ender, end_reason) values ('TOWN', 1,"
                    + " 'follow-up-TOWN-1', 'CCIMDB', 'staff-cci', '2022-01-10', 'Retard', 'WEEKLY', 'x', true, '', '', '',"
                    + " '', '')",
            "insert into review_extra_point values (1, 1, '2022-01-17', false, 'HELD', '2022-01-18', '2022-01-18',"
                    + " 'C. Roux', 'Vu', '')",
            "insert into review_extra_point values (1, 2, '2022-01-24', true, 'OPEN', null, null, '', '', '')",
            "insert into steering_committee (programme, committee_year, case_id, status, opened_on, report, start_time, place,"
                    + " planned_on, choice_reason, convocation, invitation, held_on, minutes, minutes_version, minutes_author,"
                    + " decision, decision_text, fte, budget, cancel_reason, changed_at) values ('TOWN', 2022,"
                    + " 'copil-TOWN-2022', 'INVITED', '2022-01-10', 'Bilan', '14:00', 'CCI', '2022-02-08', '', 1, 1, null,"
                    + " '', 0, '', null, '', null, '', '', current_timestamp)",
            "insert into steering_fact values (1, 0, 'funding', 'Budget', 'Budget')",
            "insert into steering_date values (1, 1, '2022-02-08')",
            "insert into steering_availability values (1, 'ADEME', 1, true)",
            "insert into steering_invitation values (1, 1, 'ADEME', 'REPRESENTED', '2022-01-20', 'CRBFC', 'REPRESENTED',"
                    + " 'CRBFC')",
            "insert into working_group (programme, code, case_id, status, name, leader, members, purpose, opened_on,"
                    + " closure_reason, changed_at) values ('TOWN', 'PALLETS', 'group-TOWN-PALLETS', 'ACTIVE', 'Palettes', 'x',"
                    + " 'y', '', '2022-01-10', '', current_timestamp)",
            "insert into working_group_meeting (group_id, held_on, attendance, decisions, recorded_by, recorded_at,"
                    + " duration_hours) values (1, '2022-01-12', 'D. Noir (DM)', 'Compter', 'staff-cci', current_timestamp,"
                    + " 1.5)");

    @Test
    void meetings_of_before_are_carried_over_on_h2() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:meetings-of-before;DB_CLOSE_DELAY=-1");
        carriedOver(database, "set referential_integrity false", "set referential_integrity true");
    }

    @Test
    void meetings_of_before_are_carried_over_on_postgresql() throws Exception {
        carriedOver(
                Postgres.empty().owner(),
                "set session_replication_role = replica",
                "set session_replication_role = origin");
    }

    private static void carriedOver(DataSource database, String unchecked, String checked) throws Exception {
        flyway(database).target("36").load().migrate();
        try (Connection connection = database.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute(unchecked);
            jdbc.update(
                    "insert into programme values ('TOWN', 'x', 'x', '2021-04-01', '2024-03-31', '2021-02', '2021-03', 1, 1,"
                            + " 1, current_timestamp)");
            BEFORE.forEach(jdbc::update);
            jdbc.execute(checked);
        }
        flyway(database).javaMigrations(new V41__meeting_rows()).load().migrate();

        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForList(
                        "select kind || ' ' || case_id || ' ' || number || ' ' || status || ' ' || planned_on || ' '"
                                + " || coalesce(substring(cast(start_time as varchar(8)), 1, 5), '-') || ' ' || title || day_reason"
                                + " || drop_reason from meeting order by id",
                        String.class))
                .containsExactly(
                        "POINT review-TOWN-2022-02 202202 CLOSED 2022-02-08 09:30 Grève",
                        "POINT review-TOWN-2022-03 202203 CANCELLED 2022-03-01 14:00 Congés",
                        "EXTRA_POINT follow-up-TOWN-1 1 HELD 2022-01-17 - ",
                        "EXTRA_POINT follow-up-TOWN-1 2 PLANNED 2022-01-24 - ",
                        "COMMITTEE copil-TOWN-2022 2022 PLANNED 2022-02-08 14:00 ",
                        "GROUP group-TOWN-PALLETS 1 HELD 2022-01-12 - Palettes");
        assertThat(jdbc.queryForList(
                        "select m.kind || ' ' || a.partner || a.name || '/' || a.organisation || ' ' || a.how"
                                + " from meeting_attendance a join meeting m on m.id = a.meeting_id order by m.id, a.place",
                        String.class))
                .containsExactly(
                        "POINT A. Martin/CCI PRESENT",
                        "POINT B. Petit/ PRESENT",
                        "EXTRA_POINT C. Roux/ PRESENT",
                        "COMMITTEE ADEMECRBFC/ REPRESENTED",
                        "GROUP D. Noir/DM PRESENT");
        assertThat(jdbc.queryForList(
                        "select m.kind || ' ' || i.origin || ' ' || i.text_fr from meeting_agenda_item i"
                                + " join meeting m on m.id = i.meeting_id order by m.id, i.place",
                        String.class))
                .containsExactly(
                        "POINT staff Visites", "POINT staff Clubs", "POINT funding Budget", "COMMITTEE funding Budget");
        assertThat(jdbc.queryForList(
                        "select m.case_id || ' ' || a.case_id || ' ' || a.person || ' ' || a.status from meeting_action a"
                                + " join meeting m on m.id = a.meeting_id",
                        String.class))
                .containsExactly("review-TOWN-2022-02 action-TOWN-2022-02-1 A. Martin OPEN");
        assertThat(jdbc.queryForList("select institution || minutes_version from meeting_approval", String.class))
                .containsExactly("CCIMDB2");
        assertThat(jdbc.queryForList(
                        "select c.report || ' ' || d.proposed_on || ' ' || p.partner || ' ' || i.answer from meeting_committee c"
                                + " join meeting_poll_date d on d.meeting_id = c.meeting_id"
                                + " join meeting_poll_answer p on p.meeting_id = c.meeting_id"
                                + " join meeting_invitation i on i.meeting_id = c.meeting_id",
                        String.class))
                .containsExactly("Bilan 2022-02-08 ADEME REPRESENTED");
    }

    private static FluentConfiguration flyway(DataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }
}
