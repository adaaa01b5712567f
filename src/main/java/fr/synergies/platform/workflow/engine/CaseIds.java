package fr.synergies.platform.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** In which case something happens in the engine. */
public final class CaseIds {

    private CaseIds() {}

    /**
     * The business key of the process, or of the nearest calling process that has one: a called process without a key acts in the
     * case of its caller.
     */
    public static String of(DelegateExecution execution) {
        ExecutionEntity process = ((ExecutionEntity) execution).getProcessInstance();
        while (!isOwn(process) && process.getSuperExecution() != null) {
            process = process.getSuperExecution().getProcessInstance();
        }
        return process.getBusinessKey() == null ? "" : process.getBusinessKey();
    }

    /** Whether the process is a case of its own, even if another process called it. */
    public static boolean isOwn(ExecutionEntity process) {
        return process.getBusinessKey() != null && !process.getBusinessKey().isBlank();
    }
}
