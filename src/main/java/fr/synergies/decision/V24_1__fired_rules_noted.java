package fr.synergies.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Migration 24.1: records, for older verdicts, the rules that reported something, which is all these verdicts contain. Rules that
 * fired without a finding become known when such a verdict is recomputed.
 */
@Component
public class V24_1__fired_rules_noted extends BaseJavaMigration {

    private static final Map<String, String> FINDINGS = Map.of(
            "funding_verdict", "content",
            "association_verdict", "content",
            "synergy_verdict", "reasons");
    private static final String NOTED = "insert into audit_verdict_rule (verdict_id, rule) values (?, ?)";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        try (PreparedStatement noted = database.prepareStatement(NOTED)) {
            for (Map.Entry<String, String> table : FINDINGS.entrySet()) {
                note(database, table.getKey(), table.getValue(), noted);
            }
        }
    }

    private void note(Connection database, String table, String column, PreparedStatement noted) throws SQLException {
        try (PreparedStatement verdicts = database.prepareStatement("select id, " + column + " from " + table);
                ResultSet row = verdicts.executeQuery()) {
            while (row.next()) {
                for (String rule : rules(row.getString(2))) {
                    noted.setString(1, row.getString(1));
                    noted.setString(2, rule);
                    noted.executeUpdate();
                }
            }
        }
    }

    private TreeSet<String> rules(String stored) {
        TreeSet<String> rules = new TreeSet<>();
        try {
            JsonNode read = json.readTree(stored);
            JsonNode said = read.isArray() ? read : read.path("findings");
            said.forEach(each -> rules.add(each.path("rule").asText()));
            rules.remove("");
        } catch (JsonProcessingException unreadable) {
            rules.clear(); // A verdict that can no longer be read does not reveal its rules.
        }
        return rules;
    }
}
