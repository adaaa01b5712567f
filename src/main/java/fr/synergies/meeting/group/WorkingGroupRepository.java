package fr.synergies.meeting.group;

import fr.synergies.kernel.Transition;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Working groups. */
@Repository
public class WorkingGroupRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkingGroupRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The groups of a programme, by code. */
    public List<WorkingGroup> all(String programme) {
        return jdbc.sql("select * from working_group where programme = ? order by code")
                .param(programme)
                .query(WorkingGroup.class)
                .list();
    }

    public Optional<WorkingGroup> ofCase(String caseId) {
        return jdbc.sql("select * from working_group where case_id = ?")
                .param(caseId)
                .query(WorkingGroup.class)
                .optional();
    }

    void add(String programme, String code, String name, LocalDate today) {
        jdbc.sql("insert into working_group (programme, code, case_id, status, name, leader, members, purpose,"
                        + " opened_on, closure_reason, changed_at) values (?, ?, ?, ?, ?, '', '', '', ?, '', ?)")
                .params(
                        programme,
                        code,
                        WorkingGroup.caseId(programme, code),
                        WorkingGroup.Status.TO_SET_UP.name(),
                        name,
                        today,
                        now())
                .update();
    }

    void setUp(WorkingGroup group, String name, String leader, String members, String purpose) {
        move(group, group.setUp());
        jdbc.sql("update working_group set name = ?, leader = ?, members = ?, purpose = ? where id = ?")
                .params(name, leader, members, purpose, group.id())
                .update();
    }

    void close(WorkingGroup group, LocalDate day, String reason) {
        move(group, group.close());
        jdbc.sql("update working_group set closed_on = ?, closure_reason = ? where id = ?")
                .params(day, reason, group.id())
                .update();
    }

    private void move(WorkingGroup group, Transition<WorkingGroup.Status> change) {
        change.written(jdbc.sql("update working_group set status = ?, changed_at = ? where id = ? and status = ?")
                .params(change.to().name(), now(), group.id(), change.from().name())
                .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
