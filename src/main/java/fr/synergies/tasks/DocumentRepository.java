package fr.synergies.tasks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Documents are written once and never changed, but their content and name may be erased; the content is stored in parts small enough
 * for a column of every database.
 */
@Repository
class DocumentRepository {

    private static final int PART = 512 * 1024;

    private static final String DOCUMENT = "select d.*, size_bytes as \"size\", attached_at as at from document d";

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Document document, byte[] content) {
        jdbc.sql("insert into document values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)")
                .params(
                        document.id(),
                        document.caseId(),
                        document.taskId(),
                        document.element(),
                        document.kind(),
                        document.name(),
                        document.mediaType(),
                        document.size(),
                        document.sha256(),
                        document.author(),
                        Timestamp.from(document.at()),
                        document.subject())
                .update();
        for (int place = 0; place * PART < content.length; place++) {
            jdbc.sql("insert into document_part values (?, ?, ?)")
                    .params(
                            document.id(),
                            place,
                            Arrays.copyOfRange(content, place * PART, Math.min(content.length, (place + 1) * PART)))
                    .update();
        }
    }

    /** Removes the content and the name of a document. */
    void erase(String id, Instant at) {
        jdbc.sql("delete from document_part where document_id = ?").param(id).update();
        jdbc.sql("update document set name = '', erased_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** The documents of a case, oldest first. */
    List<Document> ofCase(String caseId) {
        return jdbc.sql(DOCUMENT + " where case_id = ? order by attached_at, id")
                .param(caseId)
                .query(Document.class)
                .list();
    }

    /** The documents of several cases. */
    List<Document> ofCases(List<String> caseIds) {
        return jdbc.sql(DOCUMENT + " where case_id in (:cases) order by case_id, attached_at, id")
                .param("cases", caseIds)
                .query(Document.class)
                .list();
    }

    /** Writes the content of a document, part by part. */
    void write(String id, OutputStream target) throws IOException {
        Optional<byte[]> part = part(id, 0);
        for (int place = 1; part.isPresent(); place++) {
            target.write(part.get());
            part = part(id, place);
        }
    }

    private Optional<byte[]> part(String id, int place) {
        return jdbc.sql("select content from document_part where document_id = ? and place = ?")
                .params(id, place)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    List<Document> ofTask(String taskId) {
        return jdbc.sql(DOCUMENT + " where task_id = ? order by attached_at, id")
                .param(taskId)
                .query(Document.class)
                .list();
    }

    Optional<Document> find(String caseId, String id) {
        return jdbc.sql(DOCUMENT + " where case_id = ? and id = ?")
                .params(caseId, id)
                .query(Document.class)
                .optional();
    }

    byte[] content(String id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select content from document_part where document_id = ? order by place")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .list()
                .forEach(content::writeBytes);
        return content.toByteArray();
    }
}
