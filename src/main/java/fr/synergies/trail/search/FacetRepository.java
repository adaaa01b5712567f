package fr.synergies.trail.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The distinct values in the columns of the trail. Each is found by skipping from the previous one in the index of the column, so
 * that one lookup per value is needed, however many acts there are.
 */
@Repository
public class FacetRepository {

    private static final int MOST = 100;
    private static final int MOST_SETS = 1000;
    private static final String ACTS = "audit_act";

    private final JdbcClient database;

    public FacetRepository(JdbcClient database) {
        this.database = database;
    }

    List<String> actors() {
        return values(ACTS, "actor", MOST);
    }

    /** All actors, for searching by a part of a name. */
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

    public List<String> programmes() {
        return values("audit_case", "programme", MOST_SETS);
    }

    List<String> processes() {
        return values("audit_case", "process", MOST);
    }

    /** The combinations of groups that actors had, each separated by commas. */
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

    /** The values in the order of the database, without the empty one. */
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
