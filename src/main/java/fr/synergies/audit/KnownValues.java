package fr.synergies.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which values there are in the columns of the trail. Each is found from the one before it by the column's index, so that it takes as many
 * looks as there are values, however many acts there are.
 */
@Repository
class KnownValues {

    private static final int MOST = 100;
    private static final int MOST_SETS = 1000;
    private static final String ACTS = "audit_act";

    private final JdbcClient database;

    KnownValues(JdbcClient database) {
        this.database = database;
    }

    List<String> actors() {
        return values(ACTS, "actor", MOST);
    }

    /** To look for a part of a name in. */
    List<String> allActors() {
        return values(ACTS, "actor", MOST_SETS);
    }

    List<String> acts() {
        return values(ACTS, "act", MOST);
    }

    List<String> outcomes() {
        return values(ACTS, "outcome", MOST);
    }

    List<String> elements() {
        return values(ACTS, "element", MOST);
    }

    List<String> rulesVersions() {
        return values(ACTS, "rules_version", MOST);
    }

    List<String> programmes() {
        return values("audit_case", "programme", MOST_SETS);
    }

    List<String> processes() {
        return values("audit_case", "process", MOST);
    }

    /** The groups that actors were in together, separated by commas. */
    List<String> groupSets() {
        return values(ACTS, "actor_groups", MOST_SETS);
    }

    List<String> groups() {
        return groupSets().stream()
                .flatMap(set -> List.of(set.split(",")).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** In the order of the database; never the empty one. */
    private List<String> values(String table, String column, int most) {
        List<String> found = new ArrayList<>();
        Optional<String> next = after(table, column, "");
        while (next.isPresent() && found.size() < most) {
            found.add(next.get());
            next = after(table, column, next.get());
        }
        return found;
    }

    private Optional<String> after(String table, String column, String value) {
        return database.sql("select " + column + " from " + table + " where " + column + " > :value order by " + column
                        + " fetch first 1 row only")
                .param("value", value)
                .query(String.class)
                .optional();
    }
}
