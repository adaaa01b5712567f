package fr.synergies.platform.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What a diagram may say in an expression, and what an expression reaches. */
class DiagramExpressionTest {

    private static final Pattern CALL = Pattern.compile("[$#]\\{!?\\s*([a-zA-Z]+)\\.[a-z]");

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final DiagramExpressions expressions = new DiagramExpressions(beans);

    /** Stands for the bean of that name; public, as the engine calls it by reflection. */
    public static class Days {

        public String after(int days) {
            return "in " + days + " days";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff-cci,finance",
                "R/P14D",
                "${validateFundingPlan}",
                "${workingDays.after(10)}",
                "${programmeCalendar.point(programme, pointMonth)}",
                "${decision == 'A' || !(votes == 'B') && n > 3}",
                "${!synergyParties.suffice(execution.processBusinessKey)}",
                "${associationCalendar.reminder(execution.processBusinessKey, 'STUDIED')}"
            })
    void a_diagram_names_steps_variables_and_listed_beans(String expression) {
        assertThatCode(() -> DiagramExpression.check(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${environment.getProperty('java.home')}",
                "${environment.systemProperties}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${decision.toString()}",
                "${workingDays.class}",
                "${workingDays.after(10).toString()}",
                "${workingDays.after(jdbcTemplate.queryForList('x'))}",
                "${workingDays['after']}",
                "${execution}",
                "${execution.setVariable('a', 1)}",
                "${execution.processEngineServices}",
                "${execution.processBusinessKey.length()}",
                "${task.name}",
                "${currentUser()}",
                "#{credentials.match('a', 'b')}",
                "x${dataSource.connection}y"
            })
    void a_diagram_reaches_nothing_else(String expression) {
        assertThatThrownBy(() -> expressions.createExpression(expression))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("may not contain");
    }

    @Test
    void a_variable_never_takes_the_place_of_a_bean() {
        JavaDelegate step = execution -> {};
        beans.registerSingleton("workingDays", new Days());
        beans.registerSingleton("judge", step);
        VariableMap forged = Variables.putValue("workingDays", "forged")
                .putValue("judge", "forged")
                .putValue("decision", "A");
        assertThat(value("${workingDays.after(3)}", forged)).isEqualTo("in 3 days");
        assertThat(value("${judge}", forged)).isSameAs(step);
        assertThat(value("${decision == 'A'}", forged)).isEqualTo(true);
    }

    @Test
    void a_bean_that_is_neither_listed_nor_a_step_is_not_there() {
        beans.registerSingleton("environment", "secret");
        assertThatThrownBy(() -> value("${environment}", Variables.createVariables()))
                .isInstanceOf(PropertyNotFoundException.class);
    }

    @Test
    void the_list_names_the_beans_that_the_diagrams_call_and_no_other() throws IOException {
        Set<String> called = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
                Matcher call = CALL.matcher(Files.readString(file));
                while (call.find()) {
                    called.add(call.group(1));
                }
            }
        }
        assertThat(DiagramBeans.CALLED).containsExactlyInAnyOrderElementsOf(called);
    }

    private Object value(String expression, VariableMap variables) {
        return expressions
                .createValueExpression(expression)
                .getValue(expressions.createElContext(variables.asVariableContext()));
    }
}
