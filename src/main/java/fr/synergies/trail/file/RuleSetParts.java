package fr.synergies.trail.file;

import fr.synergies.rules.RuleSetFiles;
import fr.synergies.trail.chain.Proof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to an audit file the files of every rule set on which its acts are based. */
@Component
@Order(2)
class RuleSetParts implements AuditFilePart {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final RuleSetFiles rules;

    RuleSetParts(JdbcClient database, RuleSetFiles rules) {
        this.database = database;
        this.rules = rules;
    }

    @Override
    public void write(SortedSet<String> cases, Target target) throws IOException {
        List<Map<String, Object>> index = new ArrayList<>();
        for (String version : versions(List.copyOf(cases))) {
            SortedMap<String, String> files = rules.files(version);
            for (Map.Entry<String, String> file : files.entrySet()) {
                target.add(
                        AuditFile.RULES + AuditFilePart.safe(version) + "/" + file.getKey(),
                        out -> out.write(file.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            Map<String, Object> line = new TreeMap<>();
            line.put("version", version);
            line.put("files", files.size());
            index.add(line);
        }
        target.add(AuditFile.RULE_SETS, out -> {
            for (Map<String, Object> line : index) {
                out.write(Proof.canonical(line));
                out.write('\n');
            }
        });
    }

    private SortedSet<String> versions(List<String> cases) {
        SortedSet<String> versions = new TreeSet<>();
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            versions.addAll(database.sql("select distinct rules_version from audit_act where rules_version <> ''"
                            + " and case_id in (:cases)")
                    .param("cases", cases.subList(from, Math.min(cases.size(), from + AT_ONCE)))
                    .query(String.class)
                    .list());
        }
        return versions;
    }
}
