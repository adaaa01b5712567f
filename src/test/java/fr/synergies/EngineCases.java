package fr.synergies;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements that remove all cases and their history from the engine's tables, and leave its diagrams, users and rights. The
 * engine's own deletion runs listeners and keeps history, which takes longer than many a test.
 */
final class EngineCases {

    private static final String HISTORY = "select table_name from information_schema.tables"
            + " where table_schema = current_schema and upper(table_name) like 'ACT\\_HI\\_%' escape '\\'";

    /** Executions refer to one another: they are cut apart before they are deleted. */
    private static final List<String> RUNNING = List.of(
            "update ACT_RU_INCIDENT set CAUSE_INCIDENT_ID_ = null, ROOT_CAUSE_INCIDENT_ID_ = null",
            "delete from ACT_RU_INCIDENT",
            "delete from ACT_RU_IDENTITYLINK where TASK_ID_ is not null",
            "delete from ACT_RU_VARIABLE",
            "delete from ACT_RU_EVENT_SUBSCR where EXECUTION_ID_ is not null",
            "delete from ACT_RU_JOB where PROCESS_INSTANCE_ID_ is not null",
            "delete from ACT_RU_TASK",
            "update ACT_RU_EXECUTION set PROC_INST_ID_ = null, PARENT_ID_ = null, SUPER_EXEC_ = null",
            "delete from ACT_RU_EXECUTION",
            "delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7 and RESOURCE_ID_ <> '*'");

    private static final List<String> CONTENTS = List.of("delete from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is null");

    private EngineCases() {}

    static List<String> removal(JdbcTemplate database) {
        List<String> history = database.queryForList(HISTORY, String.class).stream()
                .map(table -> "delete from " + table)
                .toList();
        return Stream.of(RUNNING, history, CONTENTS).flatMap(List::stream).toList();
    }
}
