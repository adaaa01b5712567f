package fr.synergies.platform.workflow.expression;

import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.platform.workflow.engine.CaseIds;
import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;

/**
 * Resolves what an expression of a diagram may reach besides variables: the beans of {@link DiagramBeans} and their methods, the key
 * of the case, and its programme. It is asked before the variables, so that none takes the place of a bean or of the programme with
 * which the case was opened.
 */
class DiagramElResolver extends ELResolver {

    private final ELResolver methods = new BeanELResolver(true);
    private final DiagramBeans beans;

    DiagramElResolver(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && CaseOpening.PROGRAMME.equals(property)) {
            return resolved(context, programme(context.getContext(VariableScope.class)));
        }
        if (base == null) {
            return beans.named(String.valueOf(property))
                    .map(bean -> resolved(context, bean))
                    .orElse(null);
        }
        boolean key = base instanceof DelegateExecution && DiagramExpression.KEY.equals(property);
        return key ? resolved(context, ((DelegateExecution) base).getProcessBusinessKey()) : null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        return beans.isCalled(base) ? methods.invoke(context, base, method, types, arguments) : null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("An expression changes nothing: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return List.<FeatureDescriptor>of().iterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private String programme(Object scope) {
        if (scope instanceof DelegateTask task) {
            return beans.programme(CaseIds.of(task.getExecution()));
        }
        return scope instanceof DelegateExecution execution ? beans.programme(CaseIds.of(execution)) : "";
    }

    private static Object resolved(ELContext context, Object value) {
        context.setPropertyResolved(true);
        return value;
    }
}
