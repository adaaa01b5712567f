package fr.synergies.rules.proposal;

import fr.synergies.rules.engine.DrlFile;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.table.RuleTables;
import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for rules without wording, and for wordings that use figures which their rule does not provide. */
public final class WordingChecks {

    private static final Pattern WORDED = Pattern.compile("\\.worded\\(\"([^\"]+)\"\\)");
    private static final Pattern SAID = Pattern.compile("Remark\\.on\\(\"([^\"]+)\"\\)(?!\\s*\\.worded)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern FIGURE = Pattern.compile("\\{([^{}]+)}");

    /** The text of each rule. */
    private final List<String> rules;

    private final Map<String, Row> wordings;
    private final Map<String, Row> before;

    private WordingChecks(RuleFiles files, RuleFiles before) {
        this.rules = rules(files);
        this.wordings = wordings(files);
        this.before = wordings(before);
    }

    private record Row(String path, int number, Set<String> figures) {}

    /**
     * The findings on a rule set; none if no table has the columns of wordings.
     *
     * @throws fr.synergies.rules.RuleSetException if a file cannot be read
     */
    public static List<CheckFinding> of(RuleFiles files, RuleFiles before) {
        WordingChecks checks = new WordingChecks(files, before);
        if (checks.wordings.isEmpty()) {
            return List.of();
        }
        List<CheckFinding> found = new ArrayList<>();
        checks.rules.stream()
                .flatMap(rule -> all(rule, WORDED, SAID).stream())
                .distinct()
                .filter(wording -> !checks.wordings.containsKey(wording))
                .map(wording -> CheckFinding.error("", 0, "rules.check.speechless", wording))
                .forEach(found::add);
        checks.wordings.forEach((wording, row) -> {
            Set<String> known = checks.given(wording);
            row.figures().stream()
                    .filter(figure -> !known.contains(figure))
                    .map(figure -> CheckFinding.error(
                            row.path(), row.number(), "rules.check.figure", wording, "{" + figure + "}"))
                    .forEach(found::add);
        });
        return found;
    }

    /** The figures that a wording may use: those its rules mention, and those it already uses. */
    private Set<String> given(String wording) {
        Set<String> given = new HashSet<>();
        List<String> speaking = rules.stream()
                .filter(rule -> all(rule, WORDED, SAID).contains(wording))
                .toList();
        boolean unknown = speaking.isEmpty() && !before.containsKey(wording);
        (unknown ? rules : speaking).forEach(rule -> given.addAll(all(rule, LITERAL)));
        if (before.containsKey(wording)) {
            given.addAll(before.get(wording).figures());
        }
        return given;
    }

    private static List<String> rules(RuleFiles files) {
        List<String> rules = new ArrayList<>();
        files.ending(".drl").forEach((path, text) -> {
            List<String> lines = text.lines().toList();
            DrlFile.of(path, text)
                    .rules()
                    .forEach(rule -> rules.add(
                            String.join("\n", lines.subList(rule.line() - 1, Math.min(lines.size(), rule.end())))));
        });
        return rules;
    }

    private static Map<String, Row> wordings(RuleFiles files) {
        Map<String, Row> wordings = new LinkedHashMap<>();
        RuleTables tables = RuleTables.of(files);
        tables.paths().forEach(path -> {
            TableFile table = tables.find(path).orElseThrow();
            List<String> names = table.names();
            if (names.containsAll(List.of("rule", "template.fr", "template.en"))) {
                table.lines().forEach(line -> wordings.put(line.cell(names.indexOf("rule")), row(path, names, line)));
            }
        });
        return wordings;
    }

    private static Row row(String path, List<String> names, TableLine line) {
        Set<String> figures = IntStream.range(0, names.size())
                .filter(column -> names.get(column).startsWith("template."))
                .boxed()
                .flatMap(column -> all(line.cell(column), FIGURE).stream())
                .collect(Collectors.toSet());
        return new Row(path, line.number(), figures);
    }

    private static List<String> all(String text, Pattern... patterns) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : patterns) {
            pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }
}
