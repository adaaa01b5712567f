package fr.synergies.platform.workflow.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.NativeTaskQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Searches the engine's open tasks. It uses SQL, because the engine's own query can neither match case ids case-insensitively nor
 * put tasks without a due date last on every database. Who may see which task is part of the condition.
 */
@Component
class OpenTaskQuery {

    private static final String FROM = """
         from ACT_RU_TASK T
         left join ACT_RU_EXECUTION P on P.ID_ = T.PROC_INST_ID_
         left join ACT_RU_EXECUTION R on R.ID_ = P.ROOT_PROC_INST_ID_
         left join ACT_RE_PROCDEF D on D.ID_ = T.PROC_DEF_ID_
        """;

    /** A called process with a business key is a case of its own; without one it is part of the calling case. */
    private static final String CASE = "coalesce(P.BUSINESS_KEY_, R.BUSINESS_KEY_)";

    private final TaskService tasks;

    OpenTaskQuery(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Ordered by due date, tasks without one last. */
    List<Task> byDueDate(TaskCriteria criteria, int first, int most) {
        String order = " order by case when T.DUE_DATE_ is null then 1 else 0 end, T.DUE_DATE_, T.CREATE_TIME_, T.ID_";
        return conditions(criteria).query("select T.*", order).listPage(first, most);
    }

    /** Ordered by creation, after a task. */
    List<Task> byCreation(TaskCriteria criteria, Instant created, String afterId, int most) {
        return conditions(criteria)
                .and("(T.CREATE_TIME_ > #{created} or (T.CREATE_TIME_ = #{created} and T.ID_ > #{afterId}))")
                .with("created", Date.from(created))
                .with("afterId", afterId)
                .query("select T.*", " order by T.CREATE_TIME_, T.ID_")
                .listPage(0, most);
    }

    long count(TaskCriteria criteria) {
        return conditions(criteria).query("select count(*)", "").count();
    }

    private Conditions conditions(TaskCriteria criteria) {
        Conditions conditions = new Conditions().and("T.SUSPENSION_STATE_ = 1");
        switch (criteria.scope()) {
            case HELD -> conditions.and(held(conditions, criteria));
            case CLAIMABLE -> conditions.and(claimable(conditions, criteria));
            case HELD_OR_CLAIMABLE ->
                conditions.and("(" + held(conditions, criteria) + " or " + claimable(conditions, criteria) + ")");
            case ALL -> conditions.and("1 = 1");
        }
        criteria.dueBefore()
                .ifPresent(due -> conditions.and("T.DUE_DATE_ < #{due}").with("due", Date.from(due)));
        if (!criteria.caseId().isEmpty()) {
            conditions.and(CASE + " = #{caseId}").with("caseId", criteria.caseId());
        }
        return criteria.text().isEmpty() ? conditions : conditions.and(worded(conditions, criteria));
    }

    private static String held(Conditions conditions, TaskCriteria criteria) {
        conditions.with("user", criteria.user());
        return "T.ASSIGNEE_ = #{user}";
    }

    private static String claimable(Conditions conditions, TaskCriteria criteria) {
        conditions.with("user", criteria.user());
        return "(T.ASSIGNEE_ is null and exists (select 1 from ACT_RU_IDENTITYLINK I where I.TASK_ID_ = T.ID_"
                + " and I.TYPE_ = 'candidate' and I.GROUP_ID_ in " + conditions.list("group", criteria.groups()) + ")"
                + " and not exists (select 1 from ACT_RU_IDENTITYLINK X where X.TASK_ID_ = T.ID_"
                + " and X.TYPE_ = '" + TaskCriteria.EXCLUDED + "' and X.USER_ID_ = #{user}))";
    }

    private static String worded(Conditions conditions, TaskCriteria criteria) {
        String plain = criteria.text()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        conditions.with("text", "%" + plain + "%");
        return "(lower(T.NAME_) like #{text} escape '!' or lower(" + CASE + ") like #{text} escape '!'"
                + " or concat(D.KEY_, ':', T.TASK_DEF_KEY_) in " + conditions.list("element", criteria.elements())
                + ")";
    }

    /** Conditions and their parameters; values are never inserted into the text of the statement. */
    private final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Conditions and(String condition) {
            all.add(condition);
            return this;
        }

        Conditions with(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        String list(String name, Set<String> values) {
            if (values.isEmpty()) {
                return "('')";
            }
            List<String> sorted = values.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                with(name + i, sorted.get(i));
            }
            return IntStream.range(0, sorted.size())
                    .mapToObj(i -> "#{" + name + i + "}")
                    .collect(Collectors.joining(", ", "(", ")"));
        }

        NativeTaskQuery query(String selection, String order) {
            NativeTaskQuery query =
                    tasks.createNativeTaskQuery().sql(selection + FROM + " where " + String.join(" and ", all) + order);
            parameters.forEach(query::parameter);
            return query;
        }
    }
}
