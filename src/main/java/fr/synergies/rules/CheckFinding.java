package fr.synergies.rules;

import java.util.List;

/**
 * Something that a check found in a rule set.
 *
 * @param severity an error forbids the rule set to decide, a warning has to be known to whoever submits it
 * @param path the file it is about, empty if unknown
 * @param row its row as spreadsheets count, 0 if it is about no single row
 * @param sentence key of the message that says it
 * @param arguments of the message
 */
public record CheckFinding(Severity severity, String path, int row, String sentence, List<String> arguments) {

    public CheckFinding {
        arguments = List.copyOf(arguments);
    }

    static CheckFinding error(String path, int row, String sentence, String... arguments) {
        return new CheckFinding(Severity.ERROR, path, row, sentence, List.of(arguments));
    }

    static CheckFinding warning(String path, int row, String sentence, String... arguments) {
        return new CheckFinding(Severity.WARNING, path, row, sentence, List.of(arguments));
    }
}
