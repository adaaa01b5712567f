package fr.synergies.platform.workflow.expression;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.beans.factory.BeanFactory;

/**
 * The expressions of the engine, without its reach: by default every bean of the application, every property and every method of
 * what they return would be open to whoever writes an expression, and a variable would hide a bean of the same name.
 */
public class DiagramExpressions extends JuelExpressionManager {

    private final BeanFactory application;

    public DiagramExpressions(BeanFactory application) {
        this.application = application;
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        DiagramExpression.check(expression);
        return super.createValueExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new DiagramElResolver(new DiagramBeans(application)));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        return resolvers;
    }
}
