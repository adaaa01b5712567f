package fr.synergies.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.KieBase;

/** The DRL files: parsed to know where each rule stands, then compiled together. */
final class DrlFiles {

    /** A rule and its place. */
    record Place(String path, String packageName, String rule, int line) {

        String fullName() {
            return packageName + "." + rule;
        }
    }

    private final SortedMap<String, String> drls;
    private final List<Place> places = new ArrayList<>();

    DrlFiles(SortedMap<String, String> drls) {
        this.drls = drls;
        drls.forEach(this::parse);
        refuseDuplicates();
    }

    int count() {
        return places.size();
    }

    /** The rule of that full name, in words. */
    String where(String fullName) {
        return places.stream()
                .filter(place -> place.fullName().equals(fullName))
                .findFirst()
                .map(place -> place.path() + ", line " + place.line() + ": the rule \"" + place.rule() + "\"")
                .orElse("A rule");
    }

    KieBase compile() {
        KieBases.Compilation compilation = KieBases.compile(drls);
        if (!compilation.errors().isEmpty()) {
            throw new RuleSetException(compilation.errors().toString());
        }
        return compilation.base();
    }

    private void parse(String path, String drl) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(true, drl);
            if (parser.hasErrors()) {
                DroolsError error = parser.getErrors().get(0);
                int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
                throw new RuleSetException(path + ", line " + line + ": " + error.getMessage());
            }
            for (RuleDescr rule : parsed.getRules()) {
                places.add(new Place(path, parsed.getName(), rule.getName(), rule.getLine()));
            }
        } catch (DroolsParserException e) {
            throw new RuleSetException(path + ": " + e.getMessage(), e);
        }
    }

    private void refuseDuplicates() {
        Map<String, Place> seen = new HashMap<>();
        for (Place place : places) {
            Place first = seen.putIfAbsent(place.rule(), place);
            if (first != null) {
                throw new RuleSetException(place.path() + ", line " + place.line() + ": the rule \"" + place.rule()
                        + "\" exists already, in " + first.path() + ", line " + first.line());
            }
        }
    }
}
