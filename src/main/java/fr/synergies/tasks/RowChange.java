package fr.synergies.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a form does to its rows, such as {@code actions.add} or {@code agenda.up.2}: a page without a script adds,
 * removes and moves rows by asking for the form again.
 *
 * @param row number of the row from 0; without meaning when one is added
 */
record RowChange(String field, What what, int row) {

    private static final Pattern BUTTON = Pattern.compile("(\\w{1,80})\\.(add|remove|up|down)(?:\\.(\\d{1,3}))?");

    enum What {
        ADD,
        REMOVE,
        UP,
        DOWN
    }

    /** The change that a button asks for; empty if the form was not sent by such a button. */
    static Optional<RowChange> of(String pressed) {
        Matcher button = BUTTON.matcher(pressed == null ? "" : pressed);
        if (!button.matches()) {
            return Optional.empty();
        }
        What what = What.valueOf(button.group(2).toUpperCase(java.util.Locale.ROOT));
        int row = button.group(3) == null ? 0 : Integer.parseInt(button.group(3));
        return Optional.of(new RowChange(button.group(1), what, row));
    }

    /** The rows after it; unchanged if there is no such row, or no place to move it to. */
    List<Map<String, String>> in(List<Map<String, String>> rows) {
        List<Map<String, String>> changed = new ArrayList<>(rows);
        int other = what == What.UP ? row - 1 : row + 1;
        if (what == What.ADD) {
            changed.add(new HashMap<>());
        } else if (what == What.REMOVE && row < rows.size()) {
            changed.remove(row);
        } else if (what != What.REMOVE && row < rows.size() && other >= 0 && other < rows.size()) {
            Collections.swap(changed, row, other);
        }
        return changed;
    }
}
