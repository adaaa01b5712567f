package fr.synergies.platform.workflow.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/**
 * The permissions of each group in the engine. Work on tasks is not granted here: the engine grants it per task to the candidate
 * groups, who see the processes and no case but their tasks. Auditors get all read permissions and no write permission.
 */
@Component
public class GroupAuthorizations {

    private static final List<String> STAFF = List.of(Groups.STAFF_CCI, Groups.STAFF_METROPOLE);
    private static final List<String> WORKERS = List.of(
            Groups.STAFF_CCI,
            Groups.STAFF_METROPOLE,
            Groups.FINANCE,
            Groups.LINE_MANAGER,
            Groups.LINE_MANAGER_CCI,
            Groups.LINE_MANAGER_METROPOLE);
    private static final List<Resources> READABLE = List.of(
            Resources.USER,
            Resources.GROUP,
            Resources.AUTHORIZATION,
            Resources.FILTER,
            Resources.TENANT,
            Resources.DEPLOYMENT,
            Resources.DECISION_REQUIREMENTS_DEFINITION);

    private final AuthorizationService authorizationService;
    private final TasklistFilter filter;

    GroupAuthorizations(AuthorizationService authorizationService, TasklistFilter filter) {
        this.filter = filter;
        this.authorizationService = authorizationService;
    }

    /** Grants missing permissions and creates the filter of the Tasklist; calling it again changes nothing. */
    public void grant() {
        filter.create();
        for (Resources resource : Resources.values()) {
            grant(Groups.ADMIN, resource, ANY, Permissions.ALL);
        }
        grantAuditors();
        WORKERS.forEach(this::grantWorkers);
        STAFF.forEach(this::grantStaff);
    }

    private void grantWorkers(String group) {
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group, Resources.FILTER, ANY, Permissions.READ);
        grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    }

    private void grantStaff(String group) {
        grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
    }

    private void grantAuditors() {
        String group = Groups.AUDITOR;
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        READABLE.forEach(resource -> grant(group, resource, ANY, Permissions.READ));
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grant(group, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.READ);
        grant(group, Resources.TASK, ANY, TaskPermissions.READ, TaskPermissions.READ_VARIABLE);
        grant(group, Resources.HISTORIC_TASK, ANY, HistoricTaskPermissions.READ, HistoricTaskPermissions.READ_VARIABLE);
        grant(group, Resources.HISTORIC_PROCESS_INSTANCE, ANY, HistoricProcessInstancePermissions.READ);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.BATCH, ANY, BatchPermissions.READ, BatchPermissions.READ_HISTORY);
        grant(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization found = authorizationService
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization authorization =
                found == null ? authorizationService.createNewAuthorization(AUTH_TYPE_GRANT) : found;
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizationService.saveAuthorization(authorization);
    }
}
