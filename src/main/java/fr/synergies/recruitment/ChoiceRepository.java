package fr.synergies.recruitment;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The votes and deliberations of the joint choice. */
@Repository
class ChoiceRepository {

    private final JdbcClient jdbc;

    ChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long recruitment, Vote vote) {
        jdbc.sql("insert into recruitment_vote (recruitment_id, choice_number, round_number, side, candidate, voter,"
                        + " cast_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        recruitment,
                        vote.choice(),
                        vote.round(),
                        vote.side().name(),
                        vote.candidate(),
                        vote.voter(),
                        Timestamp.from(vote.castAt()))
                .update();
    }

    /** All votes, including secret ones. */
    List<Vote> votes(long recruitment) {
        return jdbc.sql(
                        "select v.*, choice_number as choice, round_number as \"round\" from recruitment_vote v where recruitment_id = ?"
                                + " order by choice_number, round_number, side")
                .param(recruitment)
                .query(Vote.class)
                .list();
    }

    void add(long recruitment, Deliberation meeting) {
        jdbc.sql("insert into recruitment_deliberation (recruitment_id, choice_number, round_number, held_on, minutes)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        recruitment,
                        meeting.choice(),
                        meeting.round(),
                        Date.valueOf(meeting.heldOn()),
                        meeting.minutes())
                .update();
    }

    List<Deliberation> deliberations(long recruitment) {
        return jdbc.sql("select d.*, choice_number as choice, round_number as \"round\""
                        + " from recruitment_deliberation d where recruitment_id = ?"
                        + " order by choice_number, round_number")
                .param(recruitment)
                .query(Deliberation.class)
                .list();
    }
}
