package fr.synergies.exchange.imports;

import fr.synergies.company.flow.CompanyRepository;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.FlowFacts;
import fr.synergies.company.flow.FlowRepository;
import fr.synergies.exchange.imports.ImportJob.Counts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The good rows of imports. The database compares them with each other and with the stored data, so that they are never held in
 * memory.
 */
@Repository
class ImportRowRepository {

    private static final List<Object> NO_FLOW =
            List.of("", "", "", BigDecimal.ZERO, "", "", "", BigDecimal.ZERO, BigDecimal.ZERO, "");

    private static final String SAME_COMPANY =
            "exists (select 1 from company c where c.id = import_row.company_id and c.name = import_row.name"
                    + " and c.naf = import_row.naf and c.park = import_row.park and c.club = import_row.club"
                    + " and c.latitude is not distinct from import_row.latitude"
                    + " and c.longitude is not distinct from import_row.longitude and c.consent = import_row.consent"
                    + " and c.consent_on is not distinct from import_row.consent_on"
                    + " and c.permits = import_row.permits and c.permits_known = import_row.permits_known)";
    private static final String SAME_FLOW =
            "exists (select 1 from company_flow f where f.id = import_row.flow_id and f.quantity = import_row.quantity"
                    + " and f.period = import_row.period and f.months = import_row.months"
                    + " and f.unit_price = import_row.unit_price and f.disposal_price = import_row.disposal_price"
                    + " and f.note = import_row.note)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportRowRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long job, List<ImportedRow> added) {
        List<Object[]> rows = new ArrayList<>();
        for (ImportedRow row : added) {
            List<Object> company = CompanyRepository.columns(row.company());
            List<Object> cells = new ArrayList<>(List.of(job, row.number(), row.siret(), fingerprint(company)));
            cells.addAll(company);
            cells.addAll(row.flow().map(FlowRepository::columns).orElse(NO_FLOW));
            rows.add(cells.toArray());
        }
        batches.batchUpdate(
                "insert into import_row (job_id, line_number, siret, fingerprint, name, naf, park, club, latitude,"
                        + " longitude, consent, consent_on, permits, permits_known, direction, resource, waste_code,"
                        + " quantity, unit, period, months, unit_price, disposal_price, note, first_of_company,"
                        + " company_state, flow_state) values ("
                        + String.join(", ", Collections.nCopies(24, "?")) + ", false, '', '')",
                rows);
    }

    void remove(long job) {
        jdbc.sql("delete from import_row where job_id = ?").param(job).update();
    }

    /**
     * The part of a row that has to be consistent with other rows.
     *
     * @param fingerprint fingerprint of its data on the company
     * @param flow key of its flow, empty for a company without flow
     */
    record Compared(int row, String siret, String fingerprint, Optional<FlowFacts.Key> flow) {}

    /** A batch of rows, sorted by SIRET and line, after the given one. */
    List<Compared> some(long job, String siret, int row, int limit) {
        return jdbc.sql("select line_number, siret, fingerprint, direction, resource, waste_code, unit from import_row"
                        + " where job_id = :job and siret >= :siret and (siret > :siret or line_number > :row)"
                        + " order by job_id, siret, line_number fetch first :limit rows only")
                .param("job", job)
                .param("siret", siret)
                .param("row", row)
                .param("limit", limit)
                .query(ImportRowRepository::compared)
                .list();
    }

    void remove(long job, List<Integer> rows) {
        batches.batchUpdate("delete from import_row where job_id = ? and line_number = ?", keys(job, rows));
    }

    /**
     * Marks the rows that are the first of their companies, all at once: for one row at a time H2 keeps to the plan that it made when the
     * table was small, and reads all rows of the job.
     */
    void markFirst(long job) {
        jdbc.sql("update import_row set first_of_company = true where job_id = :job and line_number in"
                        + " (select min(line_number) from import_row where job_id = :job group by siret)")
                .param("job", job)
                .update();
    }

    /** Determines for each row what storing it would change, and counts it. */
    Counts compare(long job, String programme) {
        jdbc.sql("update import_row set company_id = (select c.id from company c"
                        + " where c.programme = :programme and c.siret = import_row.siret), flow_id = null"
                        + " where job_id = :job")
                .param("job", job)
                .param("programme", programme)
                .update();
        jdbc.sql("update import_row set flow_id = (select f.id from company_flow f where f.company_id ="
                        + " import_row.company_id and f.direction = import_row.direction"
                        + " and f.resource = import_row.resource and f.waste_code = import_row.waste_code"
                        + " and f.unit = import_row.unit) where job_id = ? and company_id is not null")
                .param(job)
                .update();
        jdbc.sql("update import_row set company_state = case when company_id is null then 'NEW' when " + SAME_COMPANY
                        + " then 'SAME' else 'CHANGED' end, flow_state = case when direction = '' then 'NONE'"
                        + " when flow_id is null then 'NEW' when " + SAME_FLOW + " then 'SAME' else 'CHANGED' end"
                        + " where job_id = ?")
                .param(job)
                .update();
        return counts(job);
    }

    private Counts counts(long job) {
        return jdbc.sql("select count(case when first_of_company and company_state = 'NEW' then 1 end) as added,"
                        + " count(case when first_of_company and company_state = 'CHANGED' then 1 end) as changed,"
                        + " count(case when flow_state = 'NEW' then 1 end) as flows_added,"
                        + " count(case when flow_state = 'CHANGED' then 1 end) as flows_changed,"
                        + " count(case when flow_state in ('SAME', 'NONE') and (company_state = 'SAME'"
                        + " or company_state = 'NEW' and not first_of_company) then 1 end) as unchanged"
                        + " from import_row where job_id = ?")
                .param(job)
                .query((row, number) -> new Counts(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("flows_added"),
                        row.getInt("flows_changed"),
                        row.getInt("unchanged")))
                .single();
    }

    private static Compared compared(ResultSet row, int number) throws SQLException {
        String direction = row.getString("direction");
        return new Compared(
                row.getInt("line_number"),
                row.getString("siret"),
                row.getString("fingerprint"),
                direction.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new FlowFacts.Key(
                                Direction.valueOf(direction),
                                row.getString("resource"),
                                row.getString("waste_code"),
                                row.getString("unit"))));
    }

    private static List<Object[]> keys(long job, List<Integer> rows) {
        return rows.stream().map(row -> new Object[] {job, row}).toList();
    }

    private static String fingerprint(List<Object> company) {
        try {
            byte[] bytes = String.valueOf(company).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
