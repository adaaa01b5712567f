package fr.synergies.company.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of flows, read with their companies. */
@Repository
public class FlowRepository {

    private static final String FLOWS =
            "select flow.*, company.siret, company.name as company_name from company_flow flow"
                    + " join company on company.id = flow.company_id where company.programme = :programme";
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final JdbcClient streaming;
    private final Clock clock;

    FlowRepository(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.streaming = streaming(template);
        this.clock = clock;
    }

    /**
     * A page of the flows of a programme, in the order in which they were added.
     *
     * @param siret of their company, empty for all
     * @param resource code, empty for all
     * @param all whether those of companies that do not share their data are included
     * @param after id of the last one already read, 0 for the first page
     */
    public List<StoredFlow> search(
            String programme, String siret, String resource, boolean all, long after, int limit) {
        return jdbc.sql(FLOWS + " and flow.id > :after and (:siret = '' or company.siret = :siret)"
                        + " and (:resource = '' or flow.resource = :resource)"
                        + " and (:all = 1 or company.consent = 'GIVEN')"
                        + " order by flow.id fetch first :limit rows only")
                .param("programme", programme)
                .param("after", after)
                .param("siret", siret)
                .param("resource", resource)
                .param("all", all ? 1 : 0)
                .param("limit", limit)
                .query(FlowRepository::flow)
                .list();
    }

    /**
     * Passes on the flows of some resources of a programme, or of all resources if none is given; they are not held in memory.
     */
    public void each(String programme, Collection<String> resources, Consumer<StoredFlow> consumer) {
        var query = streaming.sql(resources.isEmpty() ? FLOWS : FLOWS + " and flow.resource in (:resources)");
        (resources.isEmpty() ? query : query.param("resources", resources))
                .param("programme", programme)
                .query(row -> {
                    consumer.accept(flow(row, 0));
                });
    }

    /** The flows of a company, in the order in which they were added. */
    public List<StoredFlow> of(StoredCompany company) {
        return jdbc.sql(FLOWS + " and company.id = :company order by flow.id")
                .param("programme", company.programme())
                .param("company", company.id())
                .query(FlowRepository::flow)
                .list();
    }

    public Optional<StoredFlow> find(String programme, long id) {
        return jdbc.sql(FLOWS + " and flow.id = :id")
                .param("programme", programme)
                .param("id", id)
                .query(FlowRepository::flow)
                .optional();
    }

    /** Flows by their ids. */
    public Map<Long, StoredFlow> named(String programme, List<Long> ids) {
        return jdbc
                .sql(FLOWS + " and flow.id in (:ids)")
                .param("programme", programme)
                .param("ids", ids)
                .query(FlowRepository::flow)
                .list()
                .stream()
                .collect(Collectors.toMap(StoredFlow::id, Function.identity()));
    }

    /**
     * Passes on each company of a programme with each of its flows, or without a flow if it has none, by SIRET; nothing is held
     * in memory.
     *
     * @param all whether companies that do not share their data are included
     */
    public void each(String programme, boolean all, BiConsumer<StoredCompany, Optional<FlowFacts>> consumer) {
        String rows = "select company.*, flow.id as flow_id, flow.direction, flow.resource, flow.waste_code,"
                + " flow.quantity, flow.unit, flow.period, flow.months, flow.unit_price, flow.disposal_price, flow.note"
                + " from company left join company_flow flow on flow.company_id = company.id"
                + " where company.programme = :programme and (:all = 1 or company.consent = 'GIVEN')"
                + " order by company.siret, flow.id";
        streaming
                .sql(rows)
                .param("programme", programme)
                .param("all", all ? 1 : 0)
                .query(row -> {
                    boolean flowing = row.getObject("flow_id") != null;
                    consumer.accept(
                            CompanyRepository.company(row, 0), flowing ? Optional.of(facts(row)) : Optional.empty());
                });
    }

    public void add(long company, FlowFacts facts) {
        jdbc.sql("insert into company_flow (company_id, direction, resource, waste_code, quantity, unit, period,"
                        + " months, unit_price, disposal_price, note, version, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)")
                .param(company)
                .params(columns(facts))
                .param(now())
                .update();
    }

    /** Whether it still had this version, so that the change was made. */
    public boolean change(long id, int version, FlowFacts facts) {
        return jdbc.sql("update company_flow set direction = ?, resource = ?, waste_code = ?, quantity = ?, unit = ?,"
                                + " period = ?, months = ?, unit_price = ?, disposal_price = ?, note = ?,"
                                + " version = version + 1, changed_at = ? where id = ? and version = ?")
                        .params(columns(facts))
                        .param(now())
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }

    public boolean remove(long id) {
        return jdbc.sql("delete from company_flow where id = ?").param(id).update() == 1;
    }

    public void removeOf(long company) {
        jdbc.sql("delete from company_flow where company_id = ?").param(company).update();
    }

    private static JdbcClient streaming(JdbcTemplate template) {
        JdbcTemplate some = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        some.setFetchSize(FETCHED);
        return JdbcClient.create(some);
    }

    private static StoredFlow flow(ResultSet row, int number) throws SQLException {
        return new StoredFlow(
                row.getLong("id"),
                row.getLong("company_id"),
                row.getString("siret"),
                row.getString("company_name"),
                row.getInt("version"),
                facts(row));
    }

    private static FlowFacts facts(ResultSet row) throws SQLException {
        return new FlowFacts(
                Direction.valueOf(row.getString("direction")),
                row.getString("resource"),
                row.getString("waste_code"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                Period.valueOf(row.getString("period")),
                months(row.getString("months")),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("disposal_price"),
                row.getString("note"));
    }

    public static List<Object> columns(FlowFacts facts) {
        return Arrays.asList(
                facts.direction().name(),
                facts.resource(),
                facts.wasteCode(),
                facts.quantity(),
                facts.unit(),
                facts.period().name(),
                facts.months().stream().map(String::valueOf).collect(Collectors.joining(",")),
                facts.unitPrice(),
                facts.disposalPrice(),
                facts.note());
    }

    private static List<Integer> months(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).map(Integer::valueOf).toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
