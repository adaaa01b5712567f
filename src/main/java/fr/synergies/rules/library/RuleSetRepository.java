package fr.synergies.rules.library;

import fr.synergies.rules.engine.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rule sets with their files, and their activations; nothing is ever changed or removed, except cases, which decide nothing. */
@Repository
public class RuleSetRepository {

    private static final String LAST = " order by number desc fetch first row only";

    private static final String SET = "select s.*, stored_at as at, stored_by as \"by\" from rule_set s";
    private static final String ACTIVATION =
            "select a.*, activated_at as at, activated_by as \"by\" from rule_set_activation a";

    private final JdbcClient database;

    public RuleSetRepository(JdbcClient database) {
        this.database = database;
    }

    void store(StoredRuleSet set, RuleFiles files) {
        database.sql("insert into rule_set (version, hash, stored_at, stored_by, origin, reason)"
                        + " values (:version, :hash, :at, :by, :origin, :reason)")
                .param("version", set.version())
                .param("hash", set.hash())
                .param("at", set.at().atOffset(ZoneOffset.UTC))
                .param("by", set.by())
                .param("origin", set.origin().name())
                .param("reason", set.reason())
                .update();
        files.ending("").forEach((path, text) -> store(set.version(), path, text));
    }

    /** Gives a stored rule set other cases: they decide nothing, and are no part of its version. */
    void replaceCases(RuleFiles files) {
        RuleFiles stored = files(files.version());
        if (!stored.cases().equals(files.cases())) {
            stored.cases()
                    .keySet()
                    .forEach(path -> database.sql("delete from rule_set_file where version = ? and path = ?")
                            .params(files.version(), path)
                            .update());
            files.cases().forEach((path, text) -> store(files.version(), path, text));
        }
    }

    private void store(String version, String path, String text) {
        database.sql("insert into rule_set_file (version, path, content) values (?, ?, ?)")
                .params(version, path, text.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    public Optional<StoredRuleSet> set(String version) {
        return database.sql(SET + " where version = ?")
                .param(version)
                .query(StoredRuleSet.class)
                .optional();
    }

    /** All rule sets, latest first. */
    List<StoredRuleSet> sets() {
        return database.sql(SET + " order by stored_at desc, version")
                .query(StoredRuleSet.class)
                .list();
    }

    public RuleFiles files(String version) {
        Map<String, byte[]> contents = new TreeMap<>();
        database.sql("select path, content from rule_set_file where version = ?")
                .param(version)
                .query(row -> {
                    contents.put(row.getString("path"), row.getBytes("content"));
                });
        return RuleFiles.of(contents, version);
    }

    /** The active version; none before the first activation. */
    public Optional<String> active() {
        return database.sql("select version from rule_set_activation" + LAST)
                .query(String.class)
                .optional();
    }

    public Optional<Activation> lastActivation() {
        return database.sql(ACTIVATION + LAST).query(Activation.class).optional();
    }

    Optional<String> lastShipped() {
        return database.sql("select version from rule_set_activation where origin = 'SHIPPED'" + LAST)
                .query(String.class)
                .optional();
    }

    public boolean wasActive(String version) {
        return database.sql("select count(*) from rule_set_activation where version = ?")
                        .param(version)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Activations before a number, latest first. */
    public List<Activation> activations(int before, int limit) {
        return database.sql(ACTIVATION + " where number < ? order by number desc fetch first ? rows only")
                .params(before, limit)
                .query(Activation.class)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another activation has taken its number */
    void activate(Activation activation) {
        database.sql("insert into rule_set_activation"
                        + " (number, version, activated_at, activated_by, origin, proposer, reason)"
                        + " values (:number, :version, :at, :by, :origin, :proposer, :reason)")
                .param("number", activation.number())
                .param("version", activation.version())
                .param("at", activation.at().atOffset(ZoneOffset.UTC))
                .param("by", activation.by())
                .param("origin", activation.origin().name())
                .param("proposer", activation.proposer())
                .param("reason", activation.reason())
                .update();
    }
}
