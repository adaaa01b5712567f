package fr.synergies.tasks;

import java.time.Clock;
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
class OpenTasks {

    private static final String FROM = """
             from ACT_RU_TASK T
             left join ACT_RU_EXECUTION P on P.ID_ = T.PROC_INST_ID_
             left join ACT_RU_EXECUTION R on R.ID_ = P.ROOT_PROC_INST_ID_
            """;

    /** A called process with a business key is a case of its own; without one it is part of the calling case. */
    private static final String CASE = "coalesce(P.BUSINESS_KEY_, R.BUSINESS_KEY_)";

    private final TaskService tasks;
    private final TaskTexts texts;
    private final Clock clock;

    OpenTasks(TaskService tasks, TaskTexts texts, Clock clock) {
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
    }

    /** Ordered by due date, tasks without one last. */
    List<Task> byDueDate(TaskSearch search, Worker worker, Locale locale, int first, int most) {
        String order = " order by case when T.DUE_DATE_ is null then 1 else 0 end, T.DUE_DATE_, T.CREATE_TIME_, T.ID_";
        return conditions(search, worker, locale).query("select T.*", order).listPage(first, most);
    }

    /** Ordered by creation, after a key. */
    List<Task> byCreation(TaskSearch search, Worker worker, Locale locale, TaskKey after, int most) {
        return conditions(search, worker, locale)
                .and("(T.CREATE_TIME_ > #{created} or (T.CREATE_TIME_ = #{created} and T.ID_ > #{afterId}))")
                .with("created", Date.from(after.created()))
                .with("afterId", after.id())
                .query("select T.*", " order by T.CREATE_TIME_, T.ID_")
                .listPage(0, most);
    }

    long count(TaskSearch search, Worker worker, Locale locale) {
        return conditions(search, worker, locale).query("select count(*)", "").count();
    }

    private Conditions conditions(TaskSearch search, Worker worker, Locale locale) {
        Conditions conditions = new Conditions().and("T.SUSPENSION_STATE_ = 1");
        switch (search.view()) {
            case TODO -> conditions.and("(" + held() + " or " + claimable(conditions, worker) + ")");
            case MINE -> conditions.and(held());
            case CLAIM -> conditions.and(claimable(conditions, worker));
            case OVERDUE ->
                conditions
                        .and("(" + held() + " or " + claimable(conditions, worker) + ")")
                        .and("T.DUE_DATE_ < #{now}")
                        .with("now", Date.from(clock.instant()));
            case ALL -> conditions.and("1 = 1");
        }
        if (search.view() != TaskSearch.View.ALL) {
            conditions.with("user", worker.id());
        }
        if (!search.caseId().isEmpty()) {
            conditions.and(CASE + " = #{caseId}").with("caseId", search.caseId());
        }
        return search.text().isEmpty() ? conditions : conditions.and(worded(conditions, search.text(), locale));
    }

    private static String held() {
        return "T.ASSIGNEE_ = #{user}";
    }

    private static String claimable(Conditions conditions, Worker worker) {
        return "(T.ASSIGNEE_ is null and exists (select 1 from ACT_RU_IDENTITYLINK I where I.TASK_ID_ = T.ID_"
                + " and I.TYPE_ = 'candidate' and I.GROUP_ID_ in " + conditions.list("group", worker.groups()) + "))";
    }

    private String worded(Conditions conditions, String text, Locale locale) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        conditions.with("text", "%" + plain + "%");
        return "(lower(T.NAME_) like #{text} escape '!' or lower(" + CASE + ") like #{text} escape '!'"
                + " or T.TASK_DEF_KEY_ in " + conditions.list("element", texts.elementsNamed(text, locale)) + ")";
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
