package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.BothGroups;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.engine.OwnCommands;
import fr.synergies.trail.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two signatures need two people. Each rule of the table is tried with one person who is in all groups, by every way in which a task can
 * be completed; a task of a diagram that looks like a second signature has to be in the table, with the rule or with the reason why there
 * is none.
 */
@SynergiesTest
class SecondPersonTest {

    private static final String HERE = "here";
    private static final String USER = "staff-cci";

    /** What tasks are called in which somebody judges what another person did; and the tasks that each institution has of its own. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "(approve|review|check|confirm|decide|vote|acknowledge|accept|validate|grant)[A-Z].*|.+(Cci|Metropole)");

    @Autowired
    private TestSystem system;

    @Autowired
    private OwnCommands own;

    @Autowired
    private ApplicationEventPublisher acts;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    private record Rule(String process, String second, String first, String tried) {

        static Rule of(String line) {
            String[] columns = line.split("\\|", -1);
            return new Rule(columns[0], columns[1], columns[2], columns[3]);
        }

        String task() {
            return process + ":" + second;
        }
    }

    static Stream<Rule> table() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/four-eyes.csv")).stream()
                    .skip(1)
                    .map(Rule::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Rule> triedHere() {
        return table().filter(rule -> rule.tried().equals(HERE));
    }

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.open();
        system.close();
    }

    @Test
    void the_table_has_each_rule_of_the_diagrams_and_each_task_that_looks_like_one() {
        Set<String> drawn = new TreeSet<>();
        Set<String> looking = new TreeSet<>();
        ProcessFiles.all().forEach(file -> {
            String process = file.all(Process.class).findFirst().orElseThrow().getId();
            file.all(CamundaProperty.class)
                    .filter(property -> "otherPersonThan".equals(property.getCamundaName()))
                    .forEach(property -> Arrays.stream(
                                    property.getCamundaValue().split(","))
                            .forEach(other -> drawn.add(process + ":" + task(property) + " after " + other.strip())));
            file.all(UserTask.class)
                    .map(UserTask::getId)
                    .filter(task -> SIGNATURE.matcher(task).matches())
                    .forEach(task -> looking.add(process + ":" + task));
        });

        assertThat(triedHere().map(rule -> rule.task() + " after " + rule.first()))
                .containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(table().map(Rule::task).collect(Collectors.toSet())).containsAll(looking);
    }

    @Test
    void the_rules_of_the_modules_have_their_tests_and_the_rest_a_reason() {
        table().filter(rule -> !rule.tried().equals(HERE)).forEach(rule -> {
            if (rule.first().isEmpty()) {
                assertThat(rule.tried()).as(rule.task()).contains(" ");
            } else {
                Path test = Path.of("src/test/java", rule.tried().replace('.', '/') + ".java");
                assertThat(test).as(rule.task()).content().contains(rule.second());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("triedHere")
    void one_person_in_all_groups_does_not_sign_twice(Rule rule) {
        String caseId = caseAt(rule);
        Task task = system.task(caseId, rule.second());
        List<BothGroups> groups = inAllGroups(task);
        try {
            refusedEveryWay(task);
            if (!mutual(rule)) {
                assertThat(system.client(USER)
                                .get("/api/tasks?caseId=" + caseId)
                                .text())
                        .as("not offered")
                        .doesNotContain(task.getId());
            }
            Answer other = system.client("staff-metropole").post(completion(task), "{\"variables\":{}}");
            assertThat(other.text()).as("who did not sign").doesNotContain("second-person");
        } finally {
            groups.forEach(BothGroups::close);
        }
        assertThat(system.task(caseId, rule.second())).as("it is open still").isNotNull();
    }

    /** Of two that exclude each other both are open, in a case that gets there by itself: neither was done before. */
    private static boolean mutual(Rule rule) {
        return triedHere()
                .anyMatch(other -> other.process().equals(rule.process())
                        && other.second().equals(rule.first())
                        && other.first().equals(rule.second()));
    }

    /** A case in which the first task was done, and which stands at the second. The timers of an association ask its tables. */
    private String caseAt(Rule rule) {
        RuntimeService engine = system.engine().getRuntimeService();
        if (rule.process().equals("association-creation")) {
            String caseId = "association-SYNERGIES";
            system.client("staff-metropole").post("/api/programmes/SYNERGIES/association", "");
            signed(caseId, rule.first());
            String instance = engine.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId)
                    .singleResult()
                    .getId();
            ProcessInstanceModificationBuilder moved =
                    engine.createProcessInstanceModification(instance).startBeforeActivity(rule.second());
            for (String open : List.of("defineLegalForm", "defineGovernance", "defineEconomicModel")) {
                moved = moved.cancelAllForActivity(open);
            }
            moved.execute();
            return caseId;
        }
        String caseId = "four-eyes-" + rule.second();
        signed(caseId, rule.first());
        own.run(() -> engine.createProcessInstanceByKey(rule.process())
                .businessKey(caseId)
                .startBeforeActivity(rule.second())
                .execute());
        return caseId;
    }

    private void refusedEveryWay(Task task) {
        assertThat(system.client(USER)
                        .post(completion(task), "{\"variables\":{}}")
                        .status())
                .as("API")
                .isEqualTo(403);
        for (String way : List.of("complete", "submit-form")) {
            Answer answer =
                    system.client(USER).post("/engine-rest/task/" + task.getId() + "/" + way, "{\"variables\":{}}");
            assertThat(answer.status()).as(way + answer.text()).isEqualTo(403);
            assertThat(answer.text()).contains("Une autre personne");
        }
        Http page = Http.anonymous(port);
        page.signIn(USER, "synergies");
        page.get("/tasks/" + task.getId());
        assertThat(page.postForm("/tasks/" + task.getId(), "decision=APPROVE").statusCode())
                .as("page")
                .isEqualTo(403);
    }

    private static String completion(Task task) {
        return "/api/tasks/" + task.getId() + "/completion";
    }

    /** That the user completed a task of the case is what its acts say. */
    private void signed(String caseId, String element) {
        system.engine().getIdentityService().setAuthentication(USER, List.of(USER));
        try {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status ->
                            acts.publishEvent(Act.in(caseId).at(element).did("task-completed")));
        } finally {
            system.engine().getIdentityService().clearAuthentication();
        }
    }

    private List<BothGroups> inAllGroups(Task task) {
        List<BothGroups> groups = new ArrayList<>();
        system.engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null && !group.equals(USER))
                .distinct()
                .forEach(group -> groups.add(new BothGroups(system, USER, group)));
        return groups;
    }

    private static String task(ModelElementInstance element) {
        return element instanceof UserTask task ? task.getId() : task(element.getParentElement());
    }
}
