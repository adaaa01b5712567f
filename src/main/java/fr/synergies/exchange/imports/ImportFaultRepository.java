package fr.synergies.exchange.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the faults in the rows of imports. */
@Repository
class ImportFaultRepository {

    private static final int LONGEST_CELL = 500;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_TITLE = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportFaultRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Adds faults, numbered from a place on.
     *
     * @param place number of faults that the import had before
     */
    void add(long job, int place, List<ImportFault> faults) {
        List<Object[]> rows = new ArrayList<>();
        for (ImportFault fault : faults) {
            rows.add(new Object[] {
                job,
                fault.row(),
                place + rows.size(),
                shortened(fault.column(), LONGEST_TITLE),
                shortened(fault.value(), LONGEST_CELL),
                shortened(fault.reason(), LONGEST_REASON)
            });
        }
        batches.batchUpdate(
                "insert into import_fault (job_id, line_number, place, column_title, cell, reason)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    int count(long job) {
        return jdbc.sql("select count(*) from import_fault where job_id = ?")
                .param(job)
                .query(Integer.class)
                .single();
    }

    /** The number of rows with faults. */
    int rows(long job) {
        return jdbc.sql("select count(distinct line_number) from import_fault where job_id = ?")
                .param(job)
                .query(Integer.class)
                .single();
    }

    /** A page of faults, sorted by row, after a row and a place. */
    List<Placed> list(long job, int row, int place, int limit) {
        return jdbc.sql(
                        "select * from import_fault where job_id = ? and (line_number > ? or line_number = ? and place > ?)"
                                + " order by line_number, place fetch first ? rows only")
                .params(job, row, row, place, limit)
                .query(ImportFaultRepository::placed)
                .list();
    }

    void remove(long job) {
        jdbc.sql("delete from import_fault where job_id = ?").param(job).update();
    }

    /**
     * A fault and its key.
     *
     * @param place its number among all faults of the import
     */
    record Placed(int place, ImportFault fault) {

        String key() {
            return fault.row() + "-" + place;
        }
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(
                row.getInt("place"),
                new ImportFault(
                        row.getInt("line_number"),
                        row.getString("column_title"),
                        row.getString("cell"),
                        row.getString("reason")));
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
