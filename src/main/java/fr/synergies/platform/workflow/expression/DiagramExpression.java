package fr.synergies.platform.workflow.expression;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;

/**
 * The expressions that a diagram may contain: variables and constants, compared and combined; a step by its name; a call of a bean
 * of {@link DiagramBeans#CALLED}; the {@code programme} of the case; and {@code execution.processBusinessKey}. Anything else stops the deployment.
 */
final class DiagramExpression {

    /** The one property of an execution that an expression reads: the key of its case. */
    static final String KEY = "processBusinessKey";

    private static final String EXECUTION = "execution";

    /** Names that the engine gives a meaning of its own. */
    private static final Set<String> ENGINES =
            Set.of(EXECUTION, "task", "externalTask", "caseExecution", "authenticatedUserId");

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private DiagramExpression() {}

    /**
     * Checks an expression.
     *
     * @throws ProcessEngineException if a diagram may not contain it
     */
    static void check(String expression) {
        if (!allowed(PARSER.build(expression).getRoot())) {
            throw new ProcessEngineException("A diagram may not contain the expression " + expression);
        }
    }

    private static boolean allowed(Node node) {
        if (node instanceof AstMethod) {
            return calls(node.getChild(0)) && childrenAllowed(node.getChild(1));
        }
        if (node instanceof AstDot) {
            return is(node.getChild(0), EXECUTION) && property(node).equals(KEY);
        }
        if (node instanceof AstFunction || node instanceof AstBracket) {
            return false;
        }
        return !(node instanceof AstIdentifier name && ENGINES.contains(name.getName())) && childrenAllowed(node);
    }

    private static boolean childrenAllowed(Node node) {
        for (int child = 0; child < node.getCardinality(); child++) {
            if (!allowed(node.getChild(child))) {
                return false;
            }
        }
        return true;
    }

    private static boolean calls(Node method) {
        return method instanceof AstDot
                && method.getChild(0) instanceof AstIdentifier bean
                && DiagramBeans.CALLED.contains(bean.getName());
    }

    private static boolean is(Node node, String name) {
        return node instanceof AstIdentifier identifier && identifier.getName().equals(name);
    }

    /** The parser prints a property as {@code . name} and gives no other access to it. */
    private static String property(Node dot) {
        return dot.toString().substring(1).strip();
    }
}
