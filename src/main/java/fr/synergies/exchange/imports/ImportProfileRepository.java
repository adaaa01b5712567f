package fr.synergies.exchange.imports;

import fr.synergies.company.form.SheetColumn;
import fr.synergies.exchange.sheet.ImportProfile;
import fr.synergies.exchange.sheet.ImportProfile.Mapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of import profiles. */
@Repository
class ImportProfileRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportProfileRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the profiles of a programme, by name. */
    List<StoredProfile> list(String programme, String after, int limit) {
        return jdbc
                .sql("select * from import_profile where programme = ? and name > ? order by name"
                        + " fetch first ? rows only")
                .params(programme, after, limit)
                .query(ImportProfileRepository::head)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    Optional<StoredProfile> find(String programme, String name) {
        return jdbc.sql("select * from import_profile where programme = ? and name = ?")
                .params(programme, name)
                .query(ImportProfileRepository::head)
                .optional()
                .map(this::whole);
    }

    void add(String programme, ImportProfile profile, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into import_profile (programme, name, separator, version, changed_by, changed_at)"
                        + " values (?, ?, ?, 1, ?, ?)")
                .params(programme, profile.name(), profile.separator(), by, Timestamp.from(clock.instant()))
                .update(key, "id");
        addColumns(key.getKeyAs(Number.class).longValue(), profile);
    }

    /** Whether it still had this version, so that the change was made. */
    boolean change(long id, int version, ImportProfile profile, String by) {
        boolean changed = jdbc.sql("update import_profile set separator = ?, version = version + 1, changed_by = ?,"
                                + " changed_at = ? where id = ? and version = ?")
                        .params(profile.separator(), by, Timestamp.from(clock.instant()), id, version)
                        .update()
                == 1;
        if (changed) {
            removeColumns(id);
            addColumns(id, profile);
        }
        return changed;
    }

    void remove(long id) {
        removeColumns(id);
        jdbc.sql("delete from import_profile where id = ?").param(id).update();
    }

    private void removeColumns(long id) {
        jdbc.sql("delete from import_profile_column where profile_id = ?")
                .param(id)
                .update();
    }

    private void addColumns(long id, ImportProfile profile) {
        profile.columns()
                .forEach((column, mapping) -> jdbc.sql("insert into import_profile_column (profile_id, column_name,"
                                + " header, constant, translations) values (?, ?, ?, ?, ?)")
                        .params(id, column.title(), mapping.header(), mapping.constant())
                        .param(mapping.lines())
                        .update());
    }

    private StoredProfile whole(StoredProfile head) {
        Map<SheetColumn, Mapping> columns = new EnumMap<>(SheetColumn.class);
        jdbc.sql("select * from import_profile_column where profile_id = ?")
                .param(head.id())
                .query(row -> {
                    Mapping mapping = new Mapping(
                            row.getString("header"),
                            row.getString("constant"),
                            Mapping.words(row.getString("translations")));
                    SheetColumn.titled(row.getString("column_name")).ifPresent(column -> columns.put(column, mapping));
                });
        ImportProfile profile = head.profile();
        return new StoredProfile(
                head.id(),
                head.version(),
                head.changedBy(),
                new ImportProfile(profile.name(), profile.separator(), columns));
    }

    private static StoredProfile head(ResultSet row, int number) throws SQLException {
        return new StoredProfile(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("changed_by"),
                new ImportProfile(row.getString("name"), row.getString("separator"), Map.of()));
    }
}
