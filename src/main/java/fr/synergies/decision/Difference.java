package fr.synergies.decision;

import fr.synergies.decision.ComparableVerdict.Figure;
import fr.synergies.rules.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The differences between two verdicts on the same facts.
 *
 * @param fired rules that fired or reported something only the first time; {@code firedNow}: only the second time
 */
record Difference(
        String outcome,
        String outcomeNow,
        BigDecimal euros,
        BigDecimal eurosNow,
        List<FigureChange> figures,
        List<FindingChange> findings,
        List<String> fired,
        List<String> firedNow) {

    /** A figure that differs; a side without this figure is empty. */
    record FigureChange(
            String name, ComparableVerdict.Unit unit, Optional<BigDecimal> before, Optional<BigDecimal> after) {}

    /** A finding on a line, or on the whole, that differs or exists on one side only. */
    record FindingChange(String rule, Integer line, Optional<Finding> before, Optional<Finding> after) {}

    /**
     * Compares two verdicts.
     *
     * @param known the rules that fired the first time; empty if they were not recorded, in which case no difference in rules is
     *     reported
     */
    static Difference between(ComparableVerdict before, ComparableVerdict after, Collection<String> known) {
        TreeSet<String> fired = new TreeSet<>(known);
        fired.addAll(before.rules());
        TreeSet<String> now = new TreeSet<>(after.rules());
        boolean comparable = !known.isEmpty();
        return new Difference(
                before.outcome(),
                after.outcome(),
                before.euros(),
                after.euros(),
                figures(before.figures(), after.figures()),
                findings(before.findings(), after.findings()),
                comparable ? without(fired, now) : List.of(),
                comparable ? without(now, fired) : List.of());
    }

    public boolean none() {
        return outcome.equals(outcomeNow) && figures.isEmpty() && findings.isEmpty();
    }

    public BigDecimal change() {
        return eurosNow.subtract(euros);
    }

    private static List<String> without(TreeSet<String> all, TreeSet<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    private static List<FigureChange> figures(List<Figure> before, List<Figure> after) {
        Map<String, Figure> was = new LinkedHashMap<>();
        before.forEach(figure -> was.put(figure.name(), figure));
        Map<String, Figure> is = new LinkedHashMap<>();
        after.forEach(figure -> is.put(figure.name(), figure));
        Map<String, Figure> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        List<FigureChange> changes = new ArrayList<>();
        all.forEach((name, figure) -> {
            Optional<BigDecimal> one = Optional.ofNullable(was.get(name)).map(Figure::value);
            Optional<BigDecimal> other = Optional.ofNullable(is.get(name)).map(Figure::value);
            boolean same = one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
            if (!same) {
                changes.add(new FigureChange(name, figure.unit(), one, other));
            }
        });
        return changes;
    }

    /** Drops findings that are on both sides and pairs the remaining ones by rule and line. */
    private static List<FindingChange> findings(List<Finding> before, List<Finding> after) {
        List<Finding> gone = new ArrayList<>(before);
        List<Finding> come = new ArrayList<>(after);
        after.forEach(gone::remove);
        before.forEach(come::remove);
        List<FindingChange> changes = new ArrayList<>();
        for (Finding was : gone) {
            Optional<Finding> is = come.stream()
                    .filter(other -> other.rule().equals(was.rule())
                            && Optional.ofNullable(other.line()).equals(Optional.ofNullable(was.line())))
                    .findFirst();
            is.ifPresent(come::remove);
            changes.add(new FindingChange(was.rule(), was.line(), Optional.of(was), is));
        }
        come.forEach(is -> changes.add(new FindingChange(is.rule(), is.line(), Optional.empty(), Optional.of(is))));
        return changes;
    }
}
