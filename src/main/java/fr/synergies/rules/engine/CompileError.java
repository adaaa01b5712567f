package fr.synergies.rules.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first error of a compilation in plain words, with the code it concerns.
 *
 * @param code the statement or expression at fault, empty if unknown
 * @param offset the line within the consequence, 0 if unknown
 */
record CompileError(String reason, String code, int offset) {

    private static final String GENERATED = "Java source of";
    private static final Pattern BLOCK = Pattern.compile("\\(line (\\d+),col \\d+\\) ");
    private static final Pattern EXPRESSION = Pattern.compile("(?:.*: |^Method )([^:]+?)(?: on class .*)?$");

    static CompileError of(List<KieBases.Problem> errors) {
        KieBases.Problem first = errors.stream()
                .filter(error -> !error.text().startsWith(GENERATED))
                .findFirst()
                .orElse(errors.get(0));
        String text = first.text().split("\nProblem stacktrace")[0].strip();
        Matcher block = BLOCK.matcher(text);
        int offset = block.find() ? Integer.parseInt(block.group(1)) : 0;
        return new CompileError(brief(BLOCK.matcher(text).replaceAll("")), code(first, text, errors), offset);
    }

    /** The line of the DRL text that it concerns, within those of a rule. */
    int lineIn(String text, DrlFile.Place rule) {
        if (offset > 0) {
            return rule.consequence() + offset - 1;
        }
        StringBuilder squeezed = new StringBuilder();
        String[] lines = text.split("\n", -1);
        int[] ends = new int[lines.length + 1];
        for (int line = rule.line(); line <= rule.end(); line++) {
            squeezed.append(squeeze(lines[line - 1]));
            ends[line] = squeezed.length();
        }
        int at = code.isEmpty() ? -1 : squeezed.indexOf(squeeze(code));
        int line = rule.line();
        while (at >= 0 && ends[line] <= at) {
            line++;
        }
        return line;
    }

    private static String code(KieBases.Problem error, String text, List<KieBases.Problem> all) {
        Optional<String> generated = all.stream()
                .filter(other -> other.text().startsWith(GENERATED + " " + error.path()))
                .map(other -> other.text().split("\n", -1))
                .filter(lines -> error.line() > 0 && error.line() < lines.length)
                .map(lines -> lines[error.line()].strip())
                .findFirst();
        if (generated.isPresent()) {
            return generated
                    .get()
                    .replace("drools.", "")
                    .replaceFirst("^return ", "")
                    .replaceFirst(";$", "");
        }
        Matcher expression = EXPRESSION.matcher(text);
        return expression.find() ? expression.group(1).strip() : "";
    }

    private static String brief(String text) {
        return text.replace("Unable to parse left part of expression", "unknown field or wrong expression")
                .split("expected one of")[0]
                .replaceFirst("[\\s,]+$", "");
    }

    private static String squeeze(String code) {
        return code.replaceAll("\\s", "");
    }
}
