package fr.synergies.purchase;

import fr.synergies.kernel.Transition;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds of group purchase; {@link PurchaseFactsRepository} has their needs and offers. */
@Repository
class PurchaseRepository {

    private static final String ROUND =
            "select r.*, working_group as \"group\", round_number as number from purchase_round r";

    private final JdbcClient jdbc;
    private final Clock clock;

    PurchaseRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rounds of a group, latest first. */
    List<PurchaseRound> all(String programme, String group) {
        return jdbc.sql(ROUND + " where programme = ? and working_group = ?" + " order by round_number desc")
                .params(programme, group)
                .query(PurchaseRound.class)
                .list();
    }

    Optional<PurchaseRound> ofCase(String caseId) {
        return jdbc.sql(ROUND + " where case_id = ?")
                .param(caseId)
                .query(PurchaseRound.class)
                .optional();
    }

    void add(String programme, String group, int number, LocalDate today, String actor) {
        jdbc.sql("insert into purchase_round (programme, working_group, round_number, case_id, status, opened_on,"
                        + " opened_by, reason, changed_at) values (?, ?, ?, ?, ?, ?, ?, '', ?)")
                .params(
                        programme,
                        group,
                        number,
                        PurchaseRound.caseId(programme, group, number),
                        PurchaseRound.Status.NEEDS.name(),
                        today,
                        actor,
                        now())
                .update();
    }

    /** Changes the status of a round; CONFLICT if somebody else has just done so. */
    void move(long id, Transition<PurchaseRound.Status> change) {
        change.written(jdbc.sql("update purchase_round set status = ?, changed_at = ? where id = ? and status = ?")
                .params(change.to().name(), now(), id, change.from().name())
                .update());
    }

    void expectOffers(long id, LocalDate until) {
        jdbc.sql("update purchase_round set offers_until = ? where id = ?")
                .params(until, id)
                .update();
    }

    void choose(long id, int offer, String reason) {
        jdbc.sql("update purchase_round set chosen_offer = ?, reason = ? where id = ?")
                .params(offer, reason, id)
                .update();
    }

    void explain(long id, String reason) {
        jdbc.sql("update purchase_round set reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void close(long id, Transition<PurchaseRound.Status> change, LocalDate day) {
        move(id, change);
        jdbc.sql("update purchase_round set closed_on = ? where id = ?")
                .params(day, id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
