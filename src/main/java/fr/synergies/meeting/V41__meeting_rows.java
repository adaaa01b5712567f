package fr.synergies.meeting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Migration 41: what had an entry on each line becomes rows of the tables that migration 39 made, and the tables of before are dropped. In
 * attendance, {@code A. Martin (CCI)} is a person and whom it came for.
 */
@Component
public class V41__meeting_rows extends BaseJavaMigration {

    private static final String REMOVAL = "fr/synergies/meeting/V41-removal.sql";

    private static final List<String> ATTENDANCE = List.of(
            "select m.id, p.attendance from review_point p join meeting m on m.kind = 'POINT' and m.case_id = p.case_id",
            "select m.id, e.attendance from review_extra_point e join review_follow_up f on f.id = e.follow_up_id"
                    + " join meeting m on m.kind = 'EXTRA_POINT' and m.case_id = f.case_id and m.number = e.number",
            "select m.id, w.attendance from (select case_id, attendance, row_number() over (partition by group_id order by"
                    + " w.id) as number from working_group_meeting w join working_group g on g.id = w.group_id) w"
                    + " join meeting m on m.kind = 'GROUP' and m.case_id = w.case_id and m.number = w.number");

    private static final String OWN_AGENDA =
            "select m.id, p.own_agenda from review_point p join meeting m on m.kind = 'POINT' and m.case_id = p.case_id";

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        for (String texts : ATTENDANCE) {
            eachLine(database, texts, "insert into meeting_attendance values (?, 1, ?, '', ?, ?, 'PRESENT')", true);
        }
        eachLine(database, OWN_AGENDA, "insert into meeting_agenda_item values (?, ?, 'staff', ?, ?)", false);
        ScriptUtils.executeSqlScript(database, new ClassPathResource(REMOVAL));
    }

    private static void eachLine(Connection database, String texts, String insert, boolean people) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(texts);
                PreparedStatement line = database.prepareStatement(insert)) {
            while (rows.next()) {
                int place = 0;
                for (String text : rows.getString(2).lines().map(String::strip).toList()) {
                    if (!text.isEmpty()) {
                        String[] cells = people ? person(text) : new String[] {cut(text, 1000), cut(text, 1000)};
                        line.setLong(1, rows.getLong(1));
                        line.setInt(2, place++);
                        line.setString(3, cells[0]);
                        line.setString(4, cells[1]);
                        line.executeUpdate();
                    }
                }
            }
        }
    }

    /** A name, and whom the person came for if it stands in parentheses at the end. */
    static String[] person(String line) {
        int open = line.lastIndexOf('(');
        return line.endsWith(")") && open > 0
                ? new String[] {
                    cut(line.substring(0, open).strip(), 200),
                    cut(line.substring(open + 1, line.length() - 1).strip(), 200)
                }
                : new String[] {cut(line, 200), ""};
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
