package fr.synergies.association;

import fr.synergies.association.readiness.College;
import fr.synergies.association.readiness.IncomeKind;
import fr.synergies.association.readiness.LegalForm;
import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssociationRepository {

    /** The board to which seats belong. */
    enum Board {
        PLANNED,
        ELECTED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AssociationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Association> ofCase(String caseId) {
        return jdbc.sql("select * from association where case_id = ?")
                .param(caseId)
                .query((row, number) -> association(row))
                .optional();
    }

    void add(String programme) {
        jdbc.sql("insert into association (programme, case_id, status, legal_form, legal_reason, governance_comment,"
                        + " cost, economy_comment, attendance, publication_reference, rna, siren, closing_reason,"
                        + " changed_at) values (?, ?, ?, '', '', '', 0, '', '', '', '', '', '', ?)")
                .params(programme, Association.caseId(programme), Association.Status.STUDY.name(), now())
                .update();
    }

    /** Changes the status; CONFLICT if somebody else has just done so. */
    void move(long id, Transition<Association.Status> change) {
        change.written(jdbc.sql("update association set status = ?, changed_at = ? where id = ? and status = ?")
                .params(change.to().name(), now(), id, change.from().name())
                .update());
    }

    /** Changes one column; its name always comes from our code, never from a user. */
    void set(long id, String column, Object value) {
        jdbc.sql("update association set " + column + " = ?, changed_at = ? where id = ?")
                .params(value, now(), id)
                .update();
    }

    void replaceSeats(long id, Board board, Map<College, Integer> seats) {
        jdbc.sql("delete from association_seat where association_id = ? and board = ?")
                .params(id, board.name())
                .update();
        seats.forEach((college, count) -> jdbc.sql("insert into association_seat values (?, ?, ?, ?)")
                .params(id, board.name(), college.name(), count)
                .update());
    }

    void replaceIncomes(long id, Map<IncomeKind, BigDecimal> incomes) {
        jdbc.sql("delete from association_income where association_id = ?")
                .param(id)
                .update();
        incomes.forEach((kind, amount) -> jdbc.sql("insert into association_income values (?, ?, ?)")
                .params(id, kind.name(), amount)
                .update());
    }

    /** Deletes everything done after the strands, so that an abandoned board or bank account no longer counts. */
    void forgetFounding(long id) {
        replaceSeats(id, Board.ELECTED, Map.of());
        jdbc.sql("update association set statutes_on = null, meeting_on = null, attendance = '', declared_on = null,"
                        + " published_on = null, publication_reference = '', registered_on = null, rna = '',"
                        + " siren = '', bank_on = null, studied_on = null, changed_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private Map<College, Integer> seats(long id, Board board) {
        Map<College, Integer> seats = new TreeMap<>();
        jdbc.sql("select college, seats from association_seat where association_id = ? and board = ?")
                .params(id, board.name())
                .query((row, number) -> seats.put(College.valueOf(row.getString("college")), row.getInt("seats")))
                .list();
        return seats;
    }

    private Map<IncomeKind, BigDecimal> incomes(long id) {
        Map<IncomeKind, BigDecimal> incomes = new TreeMap<>();
        jdbc.sql("select kind, amount from association_income where association_id = ?")
                .param(id)
                .query((row, number) ->
                        incomes.put(IncomeKind.valueOf(row.getString("kind")), row.getBigDecimal("amount")))
                .list();
        return incomes;
    }

    private Association association(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Association(
                id,
                row.getString("programme"),
                row.getString("case_id"),
                Association.Status.valueOf(row.getString("status")),
                strands(row, id),
                founding(row, id),
                day(row, "studied_on"),
                day(row, "ready_on"),
                row.getString("closing_reason"));
    }

    private Association.Strands strands(ResultSet row, long id) throws SQLException {
        return new Association.Strands(
                Optional.of(row.getString("legal_form"))
                        .filter(form -> !form.isEmpty())
                        .map(LegalForm::valueOf),
                row.getString("legal_reason"),
                seats(id, Board.PLANNED),
                row.getString("governance_comment"),
                incomes(id),
                row.getBigDecimal("cost"),
                row.getString("economy_comment"));
    }

    private Association.Founding founding(ResultSet row, long id) throws SQLException {
        return new Association.Founding(
                day(row, "statutes_on"),
                day(row, "meeting_on"),
                row.getString("attendance"),
                seats(id, Board.ELECTED),
                day(row, "declared_on"),
                day(row, "published_on"),
                row.getString("publication_reference"),
                day(row, "registered_on"),
                row.getString("rna"),
                row.getString("siren"),
                day(row, "bank_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
