package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.engine.OwnCommands;
import fr.synergies.trail.Act;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class TaskBridgeTest {

    private final ProcessEngine engine;
    private final BridgesFixture fixture;
    private final JdbcTemplate jdbc;
    private final MovableClock clock;
    private final CaseMessages messages;
    private final OwnCommands own;
    private String caseId;
    private String instance;
    private String task;

    @Autowired
    TaskBridgeTest(
            ProcessEngine engine,
            BridgesFixture fixture,
            JdbcTemplate jdbc,
            MovableClock clock,
            CaseMessages messages,
            OwnCommands own) {
        this.engine = engine;
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.clock = clock;
        this.messages = messages;
        this.own = own;
    }

    @BeforeEach
    void open_a_case() {
        engine.getIdentityService().clearAuthentication();
        clock.moveTo(BridgesFixture.START);
        fixture.acts.clear();
        fixture.completed.clear();
        caseId = "bridges-" + UUID.randomUUID();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("bridges", caseId)
                .getId();
        task = openTask();
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
    }

    @AfterEach
    void sign_out() {
        engine.getIdentityService().clearAuthentication();
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        clock.release();
    }

    @Test
    void the_handler_sees_who_completes_what_and_when_with_typed_values() {
        signIn("finance", "finance");
        complete(Map.of("decision", "NO", "reason", "because", "count", 3, "agreed", true, "day", "2022-02-01"));
        assertThat(fixture.completed)
                .containsExactly(new CompletedTask(
                        task,
                        "decideBridges",
                        caseId,
                        "finance",
                        BridgesFixture.START,
                        Map.of(
                                "decision",
                                "NO",
                                "reason",
                                "because",
                                "count",
                                3L,
                                "agreed",
                                true,
                                "day",
                                LocalDate.of(2022, 2, 1))));
    }

    @ParameterizedTest
    @CsvSource({"staff-cci,staff-cci", "admin,admin", "admin,camunda-admin", "auditor,auditor"})
    void nobody_outside_the_candidate_groups_completes_a_task(String user, String group) {
        signIn(user, group);
        assertThatThrownBy(() -> complete(Map.of("decision", "YES")))
                .isInstanceOf(AuthorizationException.class)
                .hasRootCauseInstanceOf(Refusal.class)
                .hasMessageContaining("finance");
        assertThat(openTask()).isEqualTo(task);
    }

    @Test
    void nobody_signed_in_completes_nothing() {
        assertThatThrownBy(() -> complete(Map.of("decision", "YES"))).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void joining_the_candidates_of_a_running_task_gives_no_right_to_complete_it() {
        engine.getTaskService().addCandidateGroup(task, "staff-cci");
        signIn("staff-cci", "staff-cci");
        assertThatThrownBy(() -> complete(Map.of("decision", "YES"))).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void a_task_somebody_took_is_completed_by_nobody_else() {
        signIn("finance", "finance");
        engine.getTaskService().claim(task, "finance");
        signIn("finance2", "finance");
        assertThatThrownBy(() -> complete(Map.of("decision", "YES")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("finance");
    }

    @Test
    void a_non_candidate_cannot_take_a_task() {
        signIn("staff-cci", "staff-cci");
        assertThatThrownBy(() -> engine.getTaskService().claim(task, "staff-cci"))
                .isInstanceOf(AuthorizationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "decision,'',workflow.form.required",
        "decision,MAYBE,workflow.form.choice",
        "reason,ab,workflow.form.minlength",
        "reason,abcdefghijk,workflow.form.maxlength",
        "count,0,workflow.form.min",
        "count,13,workflow.form.max",
        "count,many,workflow.form.type.long",
        "agreed,perhaps,workflow.form.type.boolean",
        "day,2022-02-30,workflow.form.type.date"
    })
    void a_constraint_of_the_form_refuses_naming_the_field(String field, String value, String code) {
        signIn("finance", "finance");
        Map<String, Object> form = Variables.putValue("decision", "YES").putValue(field, value);
        assertThat(violations(() -> complete(form)))
                .extracting(Violation::field, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        signIn("finance", "finance");
        assertThat(violations(() -> complete(Map.of("reason", "ab", "count", 0))))
                .extracting(Violation::field)
                .containsExactly("decision", "reason", "count");
    }

    @Test
    void text_no_database_stores_is_refused() {
        signIn("finance", "finance");
        assertThat(violations(() -> complete(Map.of("decision", "YES", "remark", "a\u0000b"))))
                .extracting(Violation::code)
                .containsExactly("workflow.form.characters");
        assertThat(violations(() -> complete(Map.of("decision", "YES", "remark", "x".repeat(4001)))))
                .extracting(Violation::code)
                .containsExactly("workflow.form.maxlength");
    }

    @Test
    void a_value_that_is_an_object_is_refused() {
        signIn("finance", "finance");
        Map<String, Object> object = Map.of("decision", List.of("YES"));
        assertThat(violations(() -> complete(object)))
                .extracting(Violation::code)
                .containsExactly("workflow.form.type.enum");
        Map<String, Object> serialized = Variables.putValueTyped(
                "decision",
                Variables.serializedObjectValue("\"YES\"")
                        .objectTypeName("java.lang.String")
                        .serializationDataFormat("application/json")
                        .create());
        assertThat(violations(() -> complete(serialized)))
                .extracting(Violation::code)
                .containsExactly("workflow.form.type.enum");
    }

    @Test
    void what_the_form_does_not_declare_is_not_written() {
        signIn("finance", "finance");
        complete(Map.of("decision", "NO", "verdict", "forged", "adopted", true));
        assertThat(variables())
                .containsEntry("verdict", "computed")
                .containsEntry("decision", "NO")
                .doesNotContainKey("adopted");
    }

    @Test
    void a_task_local_variable_does_not_stand_in_for_the_submitted_one() {
        engine.getTaskService().setVariableLocal(task, "decision", "YES");
        signIn("finance", "finance");
        assertThat(violations(() -> complete(Map.of())))
                .extracting(Violation::code)
                .containsExactly("workflow.form.required");
        complete(Map.of("decision", "NO"));
        assertThat(variable(instance, "decision")).isEqualTo("NO");
        assertThat(openTask()).isNotEqualTo(task);
    }

    @Test
    void a_submitted_form_overrides_a_task_local_variable_too() {
        engine.getTaskService().setVariableLocal(task, "decision", "YES");
        signIn("finance", "finance");
        engine.getFormService().submitTaskForm(task, Map.of("decision", "NO"));
        assertThat(variable(instance, "decision")).isEqualTo("NO");
    }

    @Test
    void a_variable_of_the_step_itself_does_not_shadow_the_decision() {
        String execution = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getExecutionId();
        engine.getRuntimeService().setVariableLocal(execution, "decision", "YES");
        signIn("finance", "finance");
        complete(Map.of("decision", "NO"));
        assertThat(openTask()).isNotNull();
        assertThat(variable(instance, "decision")).isEqualTo("NO");
    }

    @Test
    void an_earlier_answer_does_not_stand_in_for_one_left_out() {
        signIn("finance", "finance");
        complete(Map.of("decision", "NO", "reason", "first"));
        task = openTask();
        assertThat(violations(() -> complete(Map.of())))
                .extracting(Violation::field)
                .containsExactly("decision");
        complete(Map.of("decision", "NO"));
        assertThat(variable(instance, "reason")).isNull();
    }

    @Test
    void only_fields_that_the_process_reads_or_the_diagram_marks_stay_in_the_case() {
        signIn("finance", "finance");
        complete(Map.of("decision", "NO", "reason", "because", "count", 3, "agreed", true, "remark", "stays"));
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getRuntimeService().getVariables(instance))
                .containsEntry("decision", "NO")
                .containsEntry("remark", "stays")
                .containsEntry("verdict", "computed");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .filteredOn(variable -> variable.getValue() != null)
                .extracting(HistoricVariableInstance::getName)
                .containsExactlyInAnyOrder("openedBy", "decision", "remark", "verdict");
    }

    @Test
    void a_refusal_of_the_handler_leaves_everything_as_it_was() {
        signIn("finance", "finance");
        fixture.acts.clear();
        assertThatThrownBy(() -> complete(Map.of("decision", "YES", "reason", "conflict")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("Le dossier " + caseId + " n’attend pas cette action.")
                .hasRootCauseInstanceOf(Refusal.class);
        assertThat(openTask()).isEqualTo(task);
        assertThat(variables()).doesNotContainKeys("decision", "verdict");
        assertThat(jdbc.queryForList("select * from bridges_written where reason = 'conflict'"))
                .isEmpty();
        assertThat(fixture.acts).isEmpty();
    }

    @Test
    void a_refusal_after_the_task_takes_the_completion_back() {
        signIn("finance", "finance");
        assertThatThrownBy(() -> complete(Map.of("decision", "YES", "reason", "late", "remark", "late")))
                .isInstanceOf(EngineRefusal.class);
        assertThat(openTask()).isEqualTo(task);
        assertThat(jdbc.queryForList("select * from bridges_written where reason = 'late'"))
                .isEmpty();
    }

    @Test
    void a_case_without_a_name_does_not_open() {
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("bridges"))
                .isInstanceOf(EngineRefusal.class);
    }

    @Test
    void the_business_may_refuse_to_open_a_case() {
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("bridges", "refused"))
                .isInstanceOf(EngineRefusal.class);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("refused")
                        .count())
                .isZero();
    }

    @Test
    void what_the_business_says_at_the_opening_overrides_what_the_caller_says() {
        signIn("staff-cci", "staff-cci");
        String id = own.run(() -> engine.getRuntimeService()
                .startProcessInstanceByKey("bridges", caseId + "b", Map.of("openedBy", "somebody"))
                .getId());
        assertThat(variable(id, "openedBy")).isEqualTo("staff-cci");
    }

    @Test
    void the_trail_hears_every_act_of_a_case() {
        signIn("finance", "finance");
        engine.getTaskService().claim(task, "finance");
        engine.getTaskService().setAssignee(task, null);
        complete(Map.of("decision", "YES", "reason", "because"));
        assertThat(fixture.acts)
                .extracting(Act::act, Act::element)
                .containsExactly(
                        tuple("case-started", "bridgesOpened"),
                        tuple("task-created", "decideBridges"),
                        tuple("task-claimed", "decideBridges"),
                        tuple("task-released", "decideBridges"),
                        tuple("task-completed", "decideBridges"),
                        tuple("service-done", "recordBridges"),
                        tuple("case-ended", "bridgesClosed"));
        assertThat(fixture.acts).allSatisfy(act -> {
            assertThat(act.caseId()).isEqualTo(caseId);
            assertThat(act.programme()).isEqualTo("SYNERGIES");
        });
        assertThat(fixture.acts.get(4)).extracting(Act::outcome, Act::reason).containsExactly("YES", "because");
    }

    @Test
    void the_trail_hears_timers_and_cancelled_tasks() {
        clock.moveBy(Duration.ofDays(11));
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .executable()
                        .singleResult()
                        .getId());
        engine.getRuntimeService().deleteProcessInstance(instance, "test");
        assertThat(fixture.acts)
                .extracting(Act::act, Act::element)
                .containsExactly(
                        tuple("case-started", "bridgesOpened"),
                        tuple("task-created", "decideBridges"),
                        tuple("timer-fired", "decideLate"),
                        tuple("task-cancelled", "decideBridges"),
                        tuple("case-ended", ""));
        assertThat(fixture.acts.get(4).outcome()).isEqualTo("cancelled");
    }

    @Test
    void a_message_reaches_a_case_for_a_user_who_may_not_change_cases() {
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        signIn("manager-cci", "line-manager");
        assertThatThrownBy(() -> messages.send("bridgesMessage", caseId, Map.of("reason", "x")))
                .isInstanceOf(EngineRefusal.class)
                .hasMessageContaining("withdrawn");
        assertThatThrownBy(() -> messages.send("bridgesMessage", "nobody", Map.of()))
                .isInstanceOf(Refusal.class);
    }

    private Object variable(String process, String name) {
        return own.run(() -> engine.getRuntimeService().getVariable(process, name));
    }

    private Map<String, Object> variables() {
        return own.run(() -> engine.getRuntimeService().getVariables(instance));
    }

    private void complete(Map<String, Object> form) {
        engine.getTaskService().complete(task, form);
    }

    private String openTask() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult()
                .getId();
    }

    private void signIn(String user, String group) {
        engine.getIdentityService().setAuthentication(user, List.of(group));
    }

    private static org.assertj.core.groups.Tuple tuple(String act, String element) {
        return org.assertj.core.groups.Tuple.tuple(act, element);
    }

    private static List<Violation> violations(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isInstanceOf(EngineRefusal.class);
        return ((Refusal) failure.getCause()).violations();
    }
}
