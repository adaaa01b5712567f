package fr.synergies;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.DisposableBean;

/** Notes each arrow of the diagrams that a case goes along: the engine's history keeps the steps only. */
public class TakenFlows extends AbstractProcessEnginePlugin implements DisposableBean {

    private final Set<String> drawn = new ConcurrentSkipListSet<>();
    private final Set<String> taken = new ConcurrentSkipListSet<>();

    /** The arrows of a process's diagram. */
    public Set<String> drawn(String process) {
        return of(drawn, process);
    }

    /** Those of them that some case went along. */
    public Set<String> taken(String process) {
        return of(taken, process);
    }

    /** Says, when the program of a test run stops, how much of each diagram its tests went along. */
    @Override
    public void destroy() {
        drawn.stream()
                .map(flow -> flow.substring(0, flow.indexOf('/')))
                .distinct()
                .sorted()
                .forEach(process -> {
                    Set<String> all = drawn(process);
                    long gone = taken(process).stream().filter(all::contains).count();
                    System.out.printf("Sequence flows of %s taken: %d of %d%n", process, gone, all.size());
                });
    }

    private static Set<String> of(Set<String> flows, String process) {
        String prefix = process + "/";
        return flows.stream()
                .filter(flow -> flow.startsWith(prefix))
                .map(flow -> flow.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        BpmnParseListener listener = new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
                String name = ((ProcessDefinitionEntity) transition.getProcessDefinition()).getKey() + "/"
                        + transition.getId();
                drawn.add(name);
                transition.addListener(ExecutionListener.EVENTNAME_TAKE, execution -> taken.add(name));
            }
        };
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new java.util.ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(listener);
    }
}
