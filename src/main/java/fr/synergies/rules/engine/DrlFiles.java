package fr.synergies.rules.engine;

import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The DRL files: parsed one by one to find the position of each rule, then compiled together. */
final class DrlFiles {

    private final List<DrlFile> files;
    private final List<DrlFile.Place> rules;

    DrlFiles(SortedMap<String, String> drls) {
        files = drls.entrySet().stream()
                .map(drl -> DrlFile.of(drl.getKey(), drl.getValue()))
                .toList();
        rules = files.stream().flatMap(file -> file.rules().stream()).toList();
        refuseDuplicates();
    }

    int count() {
        return rules.size();
    }

    /** All rules, file by file. */
    List<RuleSource> rules() {
        return files.stream()
                .flatMap(file -> file.rules().stream()
                        .map(rule -> new RuleSource(rule.rule(), file.path(), rule.line(), file.comment(rule))))
                .toList();
    }

    /** Describes the rule with this full name. */
    String where(String fullName) {
        return rules.stream()
                .filter(rule -> rule.fullName().equals(fullName))
                .findFirst()
                .map(DrlFile.Place::toString)
                .orElse("A rule");
    }

    /**
     * Compiles them.
     *
     * @throws RuleSetException with file, line and reason of the first error
     */
    KieBases.Compilation compile() {
        KieBases.Compilation all = compile(rules);
        if (!all.failed()) {
            return all;
        }
        KieBases.Compilation headers = compile(List.of());
        if (headers.failed()) {
            throw inHeaders(headers);
        }
        int count = FaultBisection.count(rules, some -> compile(some).failed());
        DrlFile.Place rule = rules.get(count - 1);
        throw in(rule, CompileError.of(compile(List.of(rule)).errors()));
    }

    private KieBases.Compilation compile(List<DrlFile.Place> some) {
        SortedMap<String, String> drls = new TreeMap<>();
        files.forEach(file -> drls.put(KieBases.path(file.packageName(), file.path()), file.with(some)));
        return KieBases.compile(drls);
    }

    private RuleSetException in(DrlFile.Place rule, CompileError error) {
        String text = files.stream()
                .filter(file -> file.path().equals(rule.path()))
                .findFirst()
                .orElseThrow()
                .text();
        return new RuleSetException(rule.path() + ", line " + error.lineIn(text, rule) + ", rule \"" + rule.rule()
                + "\": " + error.reason());
    }

    private RuleSetException inHeaders(KieBases.Compilation headers) {
        String reason = CompileError.of(headers.errors()).reason();
        for (DrlFile file : files) {
            String alone = file.with(List.of());
            String path = KieBases.path(file.packageName(), file.path());
            if (KieBases.compile(Map.of(path, alone)).failed()) {
                return new RuleSetException(file.path() + ", before or between its rules: " + reason);
            }
        }
        return new RuleSetException(reason);
    }

    private void refuseDuplicates() {
        Map<String, DrlFile.Place> seen = new HashMap<>();
        for (DrlFile.Place rule : rules) {
            DrlFile.Place first = seen.putIfAbsent(rule.rule(), rule);
            if (first != null) {
                throw new RuleSetException(rule + " exists already, in " + first.path() + ", line " + first.line());
            }
        }
    }
}
