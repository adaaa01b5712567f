package fr.synergies.indicator;

import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Sums and lists the facts that indicators count. */
@Repository
class IndicatorRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    IndicatorRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A figure.
     *
     * @param facts number of facts that it sums up
     */
    record Sum(BigDecimal value, long facts) {}

    /** A fact of a page and the synergy it belongs to; the companies of such facts are those of the synergy. */
    private record Listed(long synergy, IndicatorFact fact) {}

    Sum sum(Indicator indicator, IndicatorScope scope) {
        String amounts = IndicatorSources.of(indicator).stream()
                .map(IndicatorSource::amounts)
                .collect(Collectors.joining(" union all "));
        String query = "select coalesce(sum(amount), 0) as total, count(*) as facts from (" + amounts + ") counted";
        return bound(query, scope)
                .query((row, at) -> new Sum(Decimals.number(row.getBigDecimal("total")), row.getLong("facts")))
                .single();
    }

    /**
     * A page of the facts, in a stable order.
     *
     * @param all whether companies that do not share their data are named
     */
    List<IndicatorFact> facts(Indicator indicator, IndicatorScope scope, boolean all, IndicatorPage after, int limit) {
        String parts = IndicatorSources.of(indicator).stream()
                .filter(source -> source.place() >= after.place())
                .map(source -> source.facts(after))
                .collect(Collectors.joining(" union all "));
        if (parts.isEmpty()) {
            return List.of();
        }
        String query = "select * from (" + parts + ") counted order by place, id, part fetch first :limit rows only";
        List<Listed> listed = bound(query, scope)
                .param("id", after.id())
                .param("part", after.part())
                .param("limit", limit)
                .query((row, at) -> fact(row, all))
                .list();
        Map<Long, List<IndicatorFact.Party>> members = members(
                listed.stream()
                        .map(Listed::synergy)
                        .filter(id -> id > 0)
                        .distinct()
                        .toList(),
                all);
        return listed.stream()
                .map(each -> each.synergy() == 0
                        ? each.fact()
                        : each.fact().between(members.getOrDefault(each.synergy(), List.of())))
                .toList();
    }

    private Map<Long, List<IndicatorFact.Party>> members(List<Long> synergies, boolean all) {
        Map<Long, List<IndicatorFact.Party>> members = new HashMap<>();
        if (!synergies.isEmpty()) {
            jdbc.sql("select member.synergy_id, company.siret, company.name, company.consent from synergy_member member"
                            + " join company_flow flow on flow.id = member.flow_id"
                            + " join company on company.id = flow.company_id where member.synergy_id in (:ids)"
                            + " order by member.synergy_id, member.place")
                    .param("ids", synergies)
                    .query(row -> {
                        boolean seen = all || Consent.GIVEN.name().equals(row.getString("consent"));
                        members.computeIfAbsent(row.getLong("synergy_id"), id -> new ArrayList<>())
                                .add(IndicatorFact.Party.of(row.getString("siret"), row.getString("name"), seen));
                    });
        }
        return members;
    }

    private static Listed fact(ResultSet row, boolean all) throws SQLException {
        IndicatorFact.Kind kind = IndicatorFact.Kind.valueOf(row.getString("kind"));
        String siret = row.getString("siret");
        boolean ofSynergy = kind == IndicatorFact.Kind.SYNERGY || kind == IndicatorFact.Kind.MEASURE;
        int part = row.getInt("part");
        long id = row.getLong("id");
        boolean seen = all || row.getInt("shared") == 1;
        return new Listed(
                ofSynergy ? id : 0,
                new IndicatorFact(
                        new IndicatorPage(row.getInt("place"), id, part).text(),
                        kind,
                        row.getObject("fact_day", LocalDate.class),
                        part == 0 ? Optional.empty() : Optional.of(part),
                        siret.isEmpty() ? row.getString("title") : "",
                        row.getString("detail"),
                        row.getString("case_id"),
                        siret.isEmpty()
                                ? List.of()
                                : List.of(IndicatorFact.Party.of(siret, row.getString("title"), seen)),
                        Decimals.number(row.getBigDecimal("amount"))));
    }

    private StatementSpec bound(String query, IndicatorScope scope) {
        return jdbc.sql(query)
                .param("programme", scope.programme())
                .param("from", scope.from())
                .param("to", scope.to())
                .param("fromYear", scope.from().getYear())
                .param("toYear", scope.to().getYear())
                .param("begin", midnight(scope.from()))
                .param("end", midnight(scope.to().plusDays(1)))
                .param("park", scope.park())
                .param("group", scope.group())
                .param("stage", scope.stage())
                .param("resources", scope.resources().isEmpty() ? List.of("") : scope.resources());
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
