package fr.synergies.exchange.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the compared rows of an import to the tables of companies and flows; the caller's transaction commits all or nothing.
 */
@Repository
class ImportWrite {

    private static final String OF_COMPANY =
            "name, naf, park, club, latitude, longitude, consent, consent_on, permits, permits_known";
    private static final String OF_FLOW =
            "direction, resource, waste_code, quantity, unit, period, months, unit_price, disposal_price, note";
    private static final String CHANGEABLE = "quantity, period, months, unit_price, disposal_price, note";
    private static final int SOME = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportWrite(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A company that an import changed.
     *
     * @param outcome ADDED, CHANGED or FLOWS
     */
    record Touched(String siret, String outcome) {}

    void write(long job, String programme) {
        writeCompanies(job, programme);
        writeFlows(job, programme);
    }

    private void writeCompanies(long job, String programme) {
        run(
                "insert into company (programme, siret, " + OF_COMPANY + ", version, changed_at)"
                        + " select cast(:programme as varchar(40)), siret, " + OF_COMPANY + ", 1,"
                        + " cast(:now as timestamp with time zone) from import_row where job_id = :job"
                        + " and first_of_company and company_state = 'NEW' order by line_number",
                job,
                programme);
        run(
                "update company set (" + OF_COMPANY + ") = (select " + OF_COMPANY + " from import_row r"
                        + " where r.job_id = :job and r.siret = company.siret and r.first_of_company),"
                        + " version = version + 1, changed_at = :now where programme = :programme and id in"
                        + " (select company_id from import_row where job_id = :job and first_of_company"
                        + " and company_state = 'CHANGED')",
                job,
                programme);
    }

    private void writeFlows(long job, String programme) {
        // A join would let a database without statistics read all rows of the file for each company.
        run(
                "update import_row set company_id = (select c.id from company c where c.programme = :programme"
                        + " and c.siret = import_row.siret) where job_id = :job and company_id is null",
                job,
                programme);
        run(
                "insert into company_flow (company_id, " + OF_FLOW + ", version, changed_at) select company_id, "
                        + OF_FLOW
                        + ", 1, cast(:now as timestamp with time zone) from import_row"
                        + " where job_id = :job and flow_state = 'NEW' order by line_number",
                job,
                programme);
        run(
                "update company_flow set (" + CHANGEABLE + ") = (select " + CHANGEABLE + " from import_row r"
                        + " where r.job_id = :job and r.siret = (select c.siret from company c"
                        + " where c.id = company_flow.company_id) and r.flow_id = company_flow.id), version = version + 1,"
                        + " changed_at = :now where id in (select flow_id from import_row where job_id = :job"
                        + " and flow_state = 'CHANGED')",
                job,
                programme);
    }

    /** The companies whose consent the import withdraws. */
    List<Long> withdrawn(long job) {
        return jdbc.sql("select company_id from import_row where job_id = ? and first_of_company"
                        + " and company_state = 'CHANGED' and consent = 'WITHDRAWN' order by line_number")
                .param(job)
                .query(Long.class)
                .list();
    }

    /** A batch of companies that are new, changed, or have changed flows, sorted by SIRET after the given one. */
    List<Touched> touched(long job, String after) {
        return jdbc.sql("select r.siret, r.company_state from import_row r where r.job_id = :job and r.siret > :after"
                        + " and r.first_of_company and (r.company_state <> 'SAME' or exists (select 1 from import_row f"
                        + " where f.job_id = :job and f.siret = r.siret and f.flow_state in ('NEW', 'CHANGED')))"
                        + " order by r.job_id, r.siret, r.line_number fetch first :some rows only")
                .param("job", job)
                .param("after", after)
                .param("some", SOME)
                .query((row, number) -> new Touched(row.getString("siret"), outcome(row.getString("company_state"))))
                .list();
    }

    private static String outcome(String companyState) {
        return switch (companyState) {
            case "NEW" -> "ADDED";
            case "CHANGED" -> "CHANGED";
            default -> "FLOWS";
        };
    }

    private void run(String statement, long job, String programme) {
        jdbc.sql(statement)
                .param("job", job)
                .param("programme", programme)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
