package fr.synergies.platform.workflow.gate;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a refused request leaves as it was. */
final class EngineContent {

    private static final List<String> CONTENT = List.of(
            "select count(*) from act_ru_execution",
            "select count(*) from act_hi_procinst",
            "select count(*) from act_re_deployment",
            "select count(*) from act_re_procdef where history_ttl_ = 3650 and suspension_state_ = 1",
            "select count(*) from act_ru_variable",
            "select count(*) from act_hi_detail",
            "select count(*) from act_ru_identitylink",
            "select count(*) from act_ru_authorization",
            "select count(*) from act_ru_filter",
            "select count(*) from act_ru_job where suspension_state_ = 1 and retries_ > 0",
            "select count(*) from act_ru_batch",
            "select count(*) from act_hi_comment",
            "select count(*) from act_hi_attachment",
            "select count(*) from act_hi_op_log where annotation_ is null",
            "select count(*) from act_id_user",
            "select count(*) from act_id_membership",
            "select act from audit_act where case_id like 'review-%' order by place",
            "select name_ from act_ru_task order by id_",
            "select priority_ from act_ru_task order by id_",
            "select coalesce(assignee_, '-') from act_ru_task order by id_",
            "select due_date_ from act_ru_task order by id_");

    private EngineContent() {}

    static List<List<String>> of(JdbcTemplate jdbc) {
        return CONTENT.stream()
                .map(query -> jdbc.queryForList(query, String.class))
                .toList();
    }
}
