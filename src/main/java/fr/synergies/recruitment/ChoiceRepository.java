package fr.synergies.recruitment;

import fr.synergies.kernel.Institution;
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
        return jdbc.sql("select * from recruitment_vote where recruitment_id = ?"
                        + " order by choice_number, round_number, side")
                .param(recruitment)
                .query((row, number) -> new Vote(
                        row.getInt("choice_number"),
                        row.getInt("round_number"),
                        Institution.valueOf(row.getString("side")),
                        row.getInt("candidate"),
                        row.getString("voter"),
                        row.getTimestamp("cast_at").toInstant()))
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
        return jdbc.sql("select * from recruitment_deliberation where recruitment_id = ?"
                        + " order by choice_number, round_number")
                .param(recruitment)
                .query((row, number) -> new Deliberation(
                        row.getInt("choice_number"),
                        row.getInt("round_number"),
                        row.getDate("held_on").toLocalDate(),
                        row.getString("minutes")))
                .list();
    }
}
