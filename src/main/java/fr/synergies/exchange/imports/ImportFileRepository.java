package fr.synergies.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the files of imports: only a part of one is in memory at a time. */
@Repository
class ImportFileRepository {

    private static final int PART = 1_000_000;

    private final JdbcClient jdbc;

    ImportFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the file, part by part. */
    void add(long job, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            int place = 0;
            for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
                jdbc.sql("insert into import_part (job_id, place, content) values (?, ?, ?)")
                        .params(job, place++, part)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the stored file to disk, part by part; returns whether it existed. */
    boolean copy(long job, Path target) {
        int place = 0;
        try (OutputStream content = Files.newOutputStream(target)) {
            for (Optional<byte[]> part = part(job, place); part.isPresent(); part = part(job, ++place)) {
                content.write(part.get());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return place > 0;
    }

    void remove(long job) {
        jdbc.sql("delete from import_part where job_id = ?").param(job).update();
    }

    private Optional<byte[]> part(long job, int place) {
        return jdbc.sql("select content from import_part where job_id = ? and place = ?")
                .params(job, place)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
