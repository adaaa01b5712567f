package fr.synergies.synergy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes judged proposals, many at a time. */
@Repository
class ProposalStore {

    private static final String INSERT = "insert into synergy_proposal (verdict, working_group, coverage, distance_km,"
            + " saving, tonnes, ranking, reasons, fingerprint, rules_version, judged_at, programme, kind, member_key)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update synergy_proposal set verdict = ?, working_group = ?, coverage = ?,"
            + " distance_km = ?, saving = ?, tonnes = ?, ranking = ?, reasons = ?, fingerprint = ?, rules_version = ?,"
            + " judged_at = ? where id = ?";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ProposalStore(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A stored proposal, so far as to know whether it changed. */
    record Known(long id, String fingerprint) {}

    /** What the rules said, ready to be written. */
    record Judged(String key, Synergy synergy, String reasons, String fingerprint, String rulesVersion) {}

    /** The stored proposals by the key of their members. */
    Map<String, Known> known(String programme) {
        return jdbc
                .query(
                        "select id, member_key, fingerprint from synergy_proposal where programme = ?",
                        (row, number) -> Map.entry(row.getString(2), new Known(row.getLong(1), row.getString(3))),
                        programme)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Judged judged(Synergy synergy, String rulesVersion) {
        try {
            String reasons = json.writeValueAsString(synergy.reasons());
            String key = digest(synergy.kind() + " " + String.join(" ", synergy.flows()));
            String said = digest(json.writeValueAsString(synergy) + rulesVersion);
            return new Judged(key, synergy, reasons, said, rulesVersion);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A synergy cannot be written", unwritable);
        }
    }

    void add(String programme, List<Judged> proposals) {
        jdbc.batchUpdate(
                INSERT,
                proposals.stream()
                        .map(each ->
                                columns(each, programme, each.synergy().kind().name(), each.key()))
                        .toList());
        Map<String, Known> ids = known(programme);
        List<Object[]> members = new ArrayList<>();
        for (Judged each : proposals) {
            List<String> flows = each.synergy().flows();
            for (int place = 0; place < flows.size(); place++) {
                members.add(new Object[] {ids.get(each.key()).id(), place, StoredFlow.id(flows.get(place))});
            }
        }
        jdbc.batchUpdate("insert into synergy_proposal_flow (proposal_id, place, flow_id) values (?, ?, ?)", members);
    }

    void change(Map<Long, Judged> proposals) {
        List<Object[]> rows = new ArrayList<>();
        proposals.forEach((id, each) -> rows.add(columns(each, id)));
        jdbc.batchUpdate(UPDATE, rows);
    }

    private Object[] columns(Judged judged, Object... last) {
        Synergy synergy = judged.synergy();
        List<Object> columns = new ArrayList<>(Arrays.asList(
                synergy.verdict().name(),
                synergy.workingGroup(),
                synergy.coverage().orElse(null),
                synergy.distanceKm().orElse(null),
                synergy.savingPerYear().orElse(null),
                synergy.tonnesPerYear().orElse(null),
                synergy.savingPerYear().orElse(BigDecimal.ZERO),
                judged.reasons(),
                judged.fingerprint(),
                judged.rulesVersion(),
                Timestamp.from(clock.instant())));
        columns.addAll(List.of(last));
        return columns.toArray();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
