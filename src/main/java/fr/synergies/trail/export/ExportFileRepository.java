package fr.synergies.trail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the files of exports, which every node reads: only a part of one is in memory at a time. */
@Repository
class ExportFileRepository {

    private final JdbcClient jdbc;

    ExportFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long export, int place, byte[] content) {
        jdbc.sql("insert into audit_export_part (export_id, place, content) values (?, ?, ?)")
                .params(export, place, content)
                .update();
    }

    void remove(long export) {
        jdbc.sql("delete from audit_export_part where export_id = ?")
                .param(export)
                .update();
    }

    /** The size of a file in bytes, 0 if there is none. */
    long size(long export) {
        return jdbc.sql("select coalesce(sum(octet_length(content)), 0) from audit_export_part where export_id = ?")
                .param(export)
                .query(Long.class)
                .single();
    }

    /** Writes a file, part by part. */
    void send(long export, OutputStream target) {
        try {
            int place = 0;
            for (Optional<byte[]> part = part(export, place); part.isPresent(); part = part(export, ++place)) {
                target.write(part.get());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Optional<byte[]> part(long export, int place) {
        return jdbc.sql("select content from audit_export_part where export_id = ? and place = ?")
                .params(export, place)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
