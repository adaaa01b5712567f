package fr.synergies.tasks;

import java.util.Map;
import java.util.function.Function;

/** A panel defined by a fragment and a function that provides its model. */
record ShownPanel(String element, String fragment, Function<TaskView, Map<String, Object>> filling, boolean ownsForm)
        implements TaskPanel {

    @Override
    public Map<String, Object> model(TaskView task) {
        return filling.apply(task);
    }
}
