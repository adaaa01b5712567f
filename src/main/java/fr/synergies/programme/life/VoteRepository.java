package fr.synergies.programme.life;

import fr.synergies.kernel.Institution;
import fr.synergies.programme.life.LifeVote.Decision;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What institutions said of joint decisions: written once; only whether the other has still to answer changes. */
@Repository
class VoteRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    VoteRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(
            String programme,
            Decision decision,
            Institution institution,
            boolean agrees,
            String actor,
            String reason,
            boolean open) {
        jdbc.sql("insert into programme_life_vote (programme, decision, institution, agrees, actor, reason, voted_at,"
                        + " awaiting) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        programme,
                        decision.name(),
                        institution.name(),
                        agrees,
                        actor,
                        reason,
                        Timestamp.from(clock.instant()),
                        open)
                .update();
    }

    /** Nobody has to answer what was asked any more. */
    void settle(String programme, Decision decision) {
        jdbc.sql("update programme_life_vote set awaiting = false where programme = ? and decision = ?")
                .params(programme, decision.name())
                .update();
    }

    Optional<LifeVote> open(String programme, Decision decision) {
        return of(programme).stream()
                .filter(vote -> vote.open() && vote.decision() == decision)
                .findFirst();
    }

    /** Oldest first. */
    List<LifeVote> of(String programme) {
        return jdbc.sql("select v.*, voted_at as at, awaiting as \"open\" from programme_life_vote v"
                        + " where programme = ? order by id")
                .param(programme)
                .query(LifeVote.class)
                .list();
    }
}
