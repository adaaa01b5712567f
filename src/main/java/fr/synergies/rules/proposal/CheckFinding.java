package fr.synergies.rules.proposal;

import fr.synergies.rules.Severity;
import java.util.List;

/**
 * A finding of a check on a rule set.
 *
 * @param severity an error prevents activation; a warning has to be acknowledged on submission; an information does neither
 * @param path the file it concerns, empty if unknown
 * @param row the row number in a spreadsheet, 0 if it does not concern a single row
 * @param sentence message key
 * @param arguments arguments of the message
 */
public record CheckFinding(Severity severity, String path, int row, String sentence, List<String> arguments) {

    public CheckFinding {
        arguments = List.copyOf(arguments);
    }

    public static CheckFinding error(String path, int row, String sentence, String... arguments) {
        return new CheckFinding(Severity.ERROR, path, row, sentence, List.of(arguments));
    }

    static CheckFinding warning(String path, int row, String sentence, String... arguments) {
        return new CheckFinding(Severity.WARNING, path, row, sentence, List.of(arguments));
    }

    /** What is good to know and changes nothing. */
    static CheckFinding info(String path, int row, String sentence, String... arguments) {
        return new CheckFinding(Severity.INFO, path, row, sentence, List.of(arguments));
    }
}
