package fr.synergies.purchase;

import fr.synergies.meeting.group.WorkingGroup;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The synergies in progress of a working group. */
@Repository
class GroupSynergies {

    /** Number of synergies shown on its page. */
    static final int SHOWN = 20;

    private final JdbcClient jdbc;

    GroupSynergies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A synergy, without its companies. */
    record Row(String caseId, String kind, String resource, String stage, LocalDate openedOn) {}

    /** The latest ones. */
    List<Row> latest(WorkingGroup group) {
        return jdbc.sql("select case_id, kind, resource, stage, opened_on from synergy where programme = ?"
                        + " and working_group = ? order by id desc fetch first ? rows only")
                .params(group.programme(), group.code(), SHOWN)
                .query(Row.class)
                .list();
    }
}
