package fr.synergies.platform.workflow.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Migration 48: creates the engine's tables, by the scripts that come with it, in a new database; the engine no longer creates or
 * changes them by itself. A later version of the engine that has other tables needs a migration with its upgrade scripts.
 */
@Component
class V48__engine_tables extends BaseJavaMigration {

    /** In the order in which the engine would run them. */
    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    /** The last table that these scripts create. */
    private static final String LAST = "ACT_HI_DEC_OUT";

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        List<String> tables = tables(database);
        if (tables.stream().anyMatch(LAST::equalsIgnoreCase)) {
            return;
        }
        removeIncomplete(database, tables);
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(database, new ClassPathResource(path(database, script)));
        }
    }

    private static String path(Connection database, String script) throws SQLException {
        String product = database.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String folder = ProcessEngine.class.getPackageName().replace('.', '/') + "/db/create/";
        return folder + "activiti." + (product.startsWith("postgres") ? "postgres" : product) + ".create." + script
                + ".sql";
    }

    /** H2 commits each table by itself: a start that was killed between two of them left some, all empty. */
    private static void removeIncomplete(Connection database, List<String> tables) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String table : tables) {
                statement.execute("drop table " + table + " cascade");
            }
        }
    }

    private static List<String> tables(Connection database) throws SQLException {
        boolean upper = database.getMetaData().storesUpperCaseIdentifiers();
        List<String> names = new ArrayList<>();
        try (ResultSet found = database.getMetaData()
                .getTables(
                        null, database.getSchema(), upper ? "ACT\\_%" : "act\\_%", new String[] {"TABLE", "BASE TABLE"
                        })) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
