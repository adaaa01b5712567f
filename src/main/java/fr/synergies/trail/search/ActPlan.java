package fr.synergies.trail.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the acts that meet all criteria are found: what the database starts from, and what it checks afterwards.
 *
 * @param from the tables
 * @param conditions on them, all of which must be met
 * @param order the order, newest first
 * @param at column with the time of the act
 * @param id column with the number of the act
 */
record ActPlan(String from, List<String> conditions, String order, String at, String id, Map<String, Object> params) {

    /** Below this number, matching acts are simply read and sorted. */
    static final int FEW = 2000;

    /**
     * Chooses a plan: a criterion that only few acts meet; otherwise an index that returns acts in the order of the list;
     * otherwise all acts in that order.
     *
     * @param count counts how many acts meet a criterion, up to {@link #FEW}
     */
    static ActPlan of(ActSearch search, List<SearchCriterion> criteria, ToIntFunction<SearchCriterion> count) {
        SearchCriterion rarest = null;
        int least = FEW;
        for (SearchCriterion criterion : criteria) {
            int found = count.applyAsInt(criterion);
            if (found < least) {
                least = found;
                rarest = criterion;
            }
        }
        if (rarest != null) {
            return few(search, rarest, criteria);
        }
        Optional<SearchCriterion> ordered =
                criteria.stream().filter(SearchCriterion::ordered).findFirst();
        return ordered.map(start -> many(search, start, criteria)).orElseGet(() -> all(search, criteria));
    }

    /** A plan for one criterion, limited to {@link #FEW} acts, by which {@code count} is computed. */
    static ActPlan counting(ActSearch search, SearchCriterion criterion) {
        return new ActPlan(
                criterion.table(),
                conditions(search, criterion.at(), Stream.of(criterion.start())),
                "",
                criterion.at(),
                criterion.id(),
                params(search, List.of(criterion)));
    }

    /** A plan that checks every act, for reading them in another order. */
    static ActPlan checking(ActSearch search, List<SearchCriterion> criteria) {
        return new ActPlan(
                SearchCriterion.ACTS,
                conditions(search, "a.at", criteria.stream().map(SearchCriterion::check)),
                "",
                "a.at",
                "a.id",
                params(search, criteria));
    }

    String where() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    private static ActPlan few(ActSearch search, SearchCriterion start, List<SearchCriterion> criteria) {
        String found = "(select " + start.id() + " as id from " + start.table() + " where "
                + String.join(" and ", conditions(search, start.at(), Stream.of(start.start())))
                + " fetch first " + 2 * FEW + " rows only) few join " + SearchCriterion.ACTS + " on a.id = few.id";
        return new ActPlan(
                found,
                others(start, criteria).toList(),
                "a.at desc, a.id desc",
                "a.at",
                "a.id",
                params(search, criteria));
    }

    private static ActPlan many(ActSearch search, SearchCriterion start, List<SearchCriterion> criteria) {
        return new ActPlan(
                start.from(),
                conditions(search, start.at(), Stream.concat(Stream.of(start.start()), others(start, criteria))),
                start.column() + ", " + start.at() + " desc, " + start.id() + " desc",
                start.at(),
                start.id(),
                params(search, criteria));
    }

    private static ActPlan all(ActSearch search, List<SearchCriterion> criteria) {
        ActPlan plan = checking(search, criteria);
        return new ActPlan(plan.from, plan.conditions, "a.at desc, a.id desc", plan.at, plan.id, plan.params);
    }

    private static Stream<String> others(SearchCriterion start, List<SearchCriterion> criteria) {
        return criteria.stream().filter(each -> each != start).map(SearchCriterion::check);
    }

    private static List<String> conditions(ActSearch search, String at, Stream<String> others) {
        List<String> all = others.collect(Collectors.toCollection(ArrayList::new));
        search.from().ifPresent(from -> all.add(at + " >= :fromTime"));
        search.before().ifPresent(before -> all.add(at + " < :beforeTime"));
        return all;
    }

    private static Map<String, Object> params(ActSearch search, List<SearchCriterion> criteria) {
        Map<String, Object> params = new HashMap<>();
        criteria.forEach(each -> params.putAll(each.params()));
        search.from().ifPresent(from -> params.put("fromTime", utc(from)));
        search.before().ifPresent(before -> params.put("beforeTime", utc(before)));
        return params;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
