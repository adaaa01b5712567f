package fr.synergies.rules.engine;

import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.table.ReferenceImports;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/** A DRL file whose syntax is right, whose imports exist, and of which it is known where its rules stand. */
public record DrlFile(String path, String text, String packageName, List<Place> rules) {

    private static final FormerFactNames NAMES = new FormerFactNames(KnownFacts.formerNames());
    private static final Pattern BOUND_ARITHMETIC =
            Pattern.compile("\\$\\w+\\s*:\\s*[\\w.]+\\s*(?:[-+*%]|/(?![/*]))\\s*[\\w$(]");

    /** The position of a rule; lines are counted from 1. */
    public record Place(String path, String packageName, String rule, int line, int end, int consequence) {

        String fullName() {
            return packageName + "." + rule;
        }

        boolean holds(int number) {
            return line <= number && number <= end;
        }

        @Override
        public String toString() {
            return path + ", line " + line + ": the rule \"" + rule + "\"";
        }
    }

    /**
     * Reads a file.
     *
     * @throws RuleSetException if its syntax is wrong or an import names nothing
     */
    public static DrlFile of(String path, String stored) {
        String text = NAMES.today(stored);
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(true, text);
            if (parser.hasErrors() || parsed == null) {
                throw syntax(path, parser.getErrors());
            }
            List<ImportDescr> imports = new ArrayList<>(parsed.getImports());
            imports.addAll(parsed.getFunctionImports());
            imports.forEach(one -> checkImport(path, text, one));
            List<Place> places = parsed.getRules().stream()
                    .map(rule -> place(path, parsed.getName(), rule))
                    .toList();
            places.forEach(place -> refuseBoundArithmetic(text, place));
            return new DrlFile(path, text, parsed.getName(), places);
        } catch (DroolsParserException e) {
            throw new RuleSetException(path + ": " + e.getMessage(), e);
        }
    }

    /** The lines of comment just above a rule. */
    String comment(Place rule) {
        String[] lines = text.split("\n", -1);
        Deque<String> comment = new ArrayDeque<>();
        for (int line = rule.line() - 2; line >= 0 && lines[line].startsWith("//"); line--) {
            comment.addFirst(lines[line].substring(2).strip());
        }
        return String.join(" ", comment);
    }

    /** The text with only these of its rules; the others leave empty lines, so that line numbers stay. */
    String with(Collection<Place> kept) {
        String[] lines = text.split("\n", -1);
        for (Place place : rules) {
            for (int line = place.line(); line <= place.end() && !kept.contains(place); line++) {
                lines[line - 1] = "";
            }
        }
        return String.join("\n", lines);
    }

    /** Drools 10.2 binds {@code $x : amount * 2} to the amount alone, in silence; with parentheses it computes. */
    private static void refuseBoundArithmetic(String text, Place rule) {
        String[] lines = text.split("\n", -1);
        for (int line = rule.line(); line < rule.consequence(); line++) {
            if (BOUND_ARITHMETIC.matcher(lines[line - 1]).find()) {
                throw new RuleSetException(rule.path() + ", line " + line + ", rule \"" + rule.rule()
                        + "\": put the bound calculation in parentheses, $x : (a * b), or only a is bound");
            }
        }
    }

    private static Place place(String path, String packageName, RuleDescr rule) {
        return new Place(
                path, packageName, rule.getName(), rule.getLine(), rule.getEndLine(), rule.getConsequenceLine());
    }

    private static RuleSetException syntax(String path, List<DroolsError> errors) {
        DroolsError error = errors.get(0);
        int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
        String reason = error.getMessage().replaceFirst("^\\[ERR \\d+] ", "").replaceFirst("^Line \\d+:\\d+ ", "");
        return new RuleSetException(path + ", line " + line + ": " + reason.strip());
    }

    private static void checkImport(String path, String text, ImportDescr imported) {
        String target = imported.getTarget();
        if (!ReferenceImports.exists(target)) {
            int line = 1 + text.substring(0, Math.max(0, text.indexOf(target))).split("\n", -1).length - 1;
            throw new RuleSetException(
                    path + ", line " + line + ": the import " + target + " names nothing that exists");
        }
    }
}
