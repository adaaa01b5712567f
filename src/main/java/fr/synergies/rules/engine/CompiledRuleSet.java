package fr.synergies.rules.engine;

import fr.synergies.rules.Finding;
import fr.synergies.rules.Remark;
import fr.synergies.rules.RuleEvaluation;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.RuleSource;
import fr.synergies.rules.TablePlace;
import fr.synergies.rules.Wording;
import fr.synergies.rules.table.TableFacts;
import fr.synergies.rules.table.TableLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;

/** The rule set once compiled: the table rows are facts, the rules a knowledge base. */
final class CompiledRuleSet implements RuleSet {

    private final String version;
    private final List<TableFacts.Stated> stated;
    private final List<Object> rows;
    private final Map<Object, TablePlace> places = new IdentityHashMap<>();
    private final List<Object> facts;
    private final Wordings wordings;
    private final KieBase rules;
    private final DrlFiles sources;

    /** One for each exercise of each programme that was judged, and each programme. */
    private final Map<RuleScope, RuleSet> within = new ConcurrentHashMap<>();

    CompiledRuleSet(String version, List<TableFacts.Stated> stated, KieBase rules, DrlFiles sources) {
        this.version = version;
        this.stated = List.copyOf(stated);
        this.rows = stated.stream().map(TableFacts.Stated::fact).toList();
        stated.forEach(row -> places.put(row.fact(), row.place()));
        this.facts = rows.stream()
                .filter(row -> !(row instanceof Wording || row instanceof TableLayout))
                .toList();
        this.wordings = new Wordings(rows(Wording.class));
        this.rules = rules;
        this.sources = sources;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<RuleSource> rules() {
        return sources.rules();
    }

    @Override
    public <T> List<T> rows(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public Optional<TablePlace> place(Object row) {
        return Optional.ofNullable(places.get(row));
    }

    @Override
    public RuleSet within(RuleScope scope) {
        return within.computeIfAbsent(
                scope, known -> new CompiledRuleSet(version, RowsInForce.of(stated, known), rules, sources));
    }

    @Override
    public RuleEvaluation evaluate(Collection<?> facts) {
        RuleSession run = run(facts);
        List<Finding> findings = remarks(run).stream()
                .map(wordings::render)
                .sorted(Finding.ORDER)
                .toList();
        return new RuleEvaluation(run.facts(), findings, run.fired());
    }

    @Override
    public List<Remark> remarks(Collection<?> facts) {
        return remarks(run(facts));
    }

    private static List<Remark> remarks(RuleSession run) {
        return run.facts().stream()
                .filter(Remark.class::isInstance)
                .map(Remark.class::cast)
                .toList();
    }

    private RuleSession run(Collection<?> facts) {
        List<Object> all = new ArrayList<>(this.facts);
        all.addAll(facts);
        try {
            return RuleSession.of(rules, all);
        } catch (RuleSession.Failure e) {
            throw new RuleSetException(sources.where(e.rule()) + " failed: " + e.getCause(), e.getCause());
        }
    }
}
