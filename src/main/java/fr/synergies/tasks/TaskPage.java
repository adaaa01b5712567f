package fr.synergies.tasks;

import java.util.List;

/**
 * A page of a list of tasks.
 *
 * @param number this page, from 1
 * @param size maximum number of tasks on a page
 * @param total number of tasks in the list
 */
record TaskPage(List<TaskView> tasks, int number, int size, long total) {

    public TaskPage {
        tasks = List.copyOf(tasks);
    }

    /** How many pages there are, at least one. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
