package fr.synergies.tasks;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.trail.file.AuditFilePart;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Adds the documents of the cases, and a list of them, to an audit file, without those that its reader may not read. Only one piece of one document is in memory at a time.
 */
@Component
@Order(1)
class DocumentParts implements AuditFilePart {

    private static final int AT_ONCE = 200;

    private final DocumentRepository documents;
    private final DocumentAccess access;
    private final ObjectMapper json = new ObjectMapper();

    DocumentParts(DocumentRepository documents, DocumentAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @Override
    public void write(SortedSet<String> cases, Target target) throws IOException {
        List<String> all =
                cases.stream().filter(caseId -> !access.hidden(caseId)).toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            for (Document document :
                    some(all, from).stream().filter(each -> !each.erased()).toList()) {
                target.add(path(document), out -> documents.write(document.id(), out));
            }
        }
        target.add("documents.jsonl", out -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                for (Document document : some(all, from)) {
                    out.write(json.writeValueAsBytes(line(document)));
                    out.write('\n');
                }
            }
        });
    }

    private List<Document> some(List<String> cases, int from) {
        return documents.ofCases(cases.subList(from, Math.min(cases.size(), from + AT_ONCE)));
    }

    private static String path(Document document) {
        return "documents/" + AuditFilePart.safe(document.caseId()) + "/" + document.id() + "-"
                + AuditFilePart.safe(document.name());
    }

    private static Map<String, Object> line(Document document) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("case", document.caseId());
        line.put("id", document.id());
        line.put("element", document.element());
        line.put("kind", document.kind());
        line.put("name", document.name());
        line.put("mediaType", document.mediaType());
        line.put("size", document.size());
        line.put("sha256", document.sha256());
        line.put("author", document.author());
        line.put("at", document.at().toString());
        document.erasedAt()
                .ifPresentOrElse(at -> line.put("erasedAt", at.toString()), () -> line.put("part", path(document)));
        return line;
    }
}
