package fr.synergies.tasks;

import java.util.Map;
import java.util.function.Function;

/** A fragment and how to find what it needs. */
record ShownPanel(String element, String fragment, Function<TaskView, Map<String, Object>> filling, boolean ownsForm)
        implements TaskPanel {

    @Override
    public Map<String, Object> model(TaskView task) {
        return filling.apply(task);
    }
}
