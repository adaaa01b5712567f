package fr.synergies.tasks;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.synergies.platform.workflow.engine.CaseProgrammes;
import fr.synergies.platform.workflow.engine.OwnCommands;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Cases of the process {@code visit} for tests, moved through the API as its users do. */
@TestComponent
public class Visits {

    private final MockMvc http;
    private final RuntimeService processes;
    private final TaskService tasks;
    private final OwnCommands own;
    private final CaseProgrammes programmes;

    Visits(MockMvc http, RuntimeService processes, TaskService tasks, OwnCommands own, CaseProgrammes programmes) {
        this.programmes = programmes;
        this.http = http;
        this.processes = processes;
        this.tasks = tasks;
        this.own = own;
    }

    /** A new case whose report is to be written. */
    public String opened() {
        String caseId = "visit-TEST-" + UUID.randomUUID();
        programmes.note(caseId, "SYNERGIES");
        own.run(() -> processes.startProcessInstanceByKey("visit", caseId));
        return caseId;
    }

    /** A new case whose report waits for approval. */
    public String reported() throws Exception {
        String caseId = opened();
        complete("staff-cci", task(caseId), "{}");
        return caseId;
    }

    /** The id of the case's only open task. */
    public String task(String caseId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult()
                .getId();
    }

    /** The element at which the case waits. */
    public String element(String caseId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult()
                .getTaskDefinitionKey();
    }

    public ResultActions act(String user, String task, String act) throws Exception {
        return http.perform(post("/api/tasks/" + task + "/" + act).with(httpBasic(user, "synergies")));
    }

    public ResultActions complete(String user, String task, String variables) throws Exception {
        return http.perform(post("/api/tasks/" + task + "/completion")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"variables\":" + variables + "}")
                .with(httpBasic(user, "synergies")));
    }
}
