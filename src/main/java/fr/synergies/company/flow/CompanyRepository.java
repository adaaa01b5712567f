package fr.synergies.company.flow;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of companies. */
@Repository
public class CompanyRepository {

    private static final String SEPARATOR = ",";
    private static final String FOUND = " from company where programme = :programme"
            + " and (:park = '' or park = :park) and (:all = 1 or consent = 'GIVEN')"
            + " and (:consent = '' or consent = :consent) and lower(naf) like :naf escape '!'"
            + " and lower(club) like :club escape '!'"
            + " and (lower(name) like :text escape '!' or siret like :text escape '!'"
            + " or lower(naf) like :text escape '!' or lower(club) like :text escape '!' or naf in (:activities))";

    private final JdbcClient jdbc;
    private final Clock clock;

    CompanyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A page of the companies of a programme, by SIRET.
     *
     * @param activities NAF codes that match the text
     * @param all whether those that do not share their data are included
     * @param after SIRET of the last one already read, empty for the first page
     */
    public List<StoredCompany> search(
            String programme, CompanySearch search, List<String> activities, boolean all, String after, int limit) {
        return found(
                        "select *" + FOUND + " and siret > :after order by siret fetch first :limit rows only",
                        programme,
                        search,
                        activities,
                        all)
                .param("after", after)
                .param("limit", limit)
                .query(CompanyRepository::company)
                .list();
    }

    /** The number of companies found by a search. */
    public int count(String programme, CompanySearch search, List<String> activities, boolean all) {
        return found("select count(*)" + FOUND, programme, search, activities, all)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec found(
            String sql, String programme, CompanySearch search, List<String> activities, boolean all) {
        return jdbc.sql(sql)
                .param("programme", programme)
                .param("park", search.park())
                .param("all", all ? 1 : 0)
                .param("consent", search.consent())
                .param("naf", escaped(search.naf()) + "%")
                .param("club", "%" + escaped(search.club()) + "%")
                .param("text", "%" + escaped(search.text()) + "%")
                .param("activities", activities.isEmpty() ? List.of("") : activities);
    }

    /** All companies of a programme, by SIRET. */
    public List<StoredCompany> all(String programme) {
        return jdbc.sql("select * from company where programme = ? order by siret")
                .param(programme)
                .query(CompanyRepository::company)
                .list();
    }

    /** The companies of a programme with these SIRET numbers. */
    public List<StoredCompany> named(String programme, Collection<String> sirets) {
        if (sirets.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from company where programme = :programme and siret in (:sirets) order by siret")
                .param("programme", programme)
                .param("sirets", sirets)
                .query(CompanyRepository::company)
                .list();
    }

    public Optional<StoredCompany> find(String programme, String siret) {
        return jdbc.sql("select * from company where programme = ? and siret = ?")
                .params(programme, siret)
                .query(CompanyRepository::company)
                .optional();
    }

    /** The SIRET of a company by its row. */
    public Optional<String> siret(long company) {
        return jdbc.sql("select siret from company where id = ?")
                .param(company)
                .query(String.class)
                .optional();
    }

    public void add(String programme, String siret, CompanyFacts facts) {
        jdbc.sql("insert into company (programme, siret, name, naf, park, club, latitude, longitude, consent,"
                        + " consent_on, permits, permits_known, version, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)")
                .params(programme, siret)
                .params(columns(facts))
                .param(now())
                .update();
    }

    /** Whether it still had this version, so that the change was made. */
    public boolean change(long id, int version, CompanyFacts facts) {
        return jdbc.sql("update company set name = ?, naf = ?, park = ?, club = ?, latitude = ?, longitude = ?,"
                                + " consent = ?, consent_on = ?, permits = ?, permits_known = ?, version = version + 1,"
                                + " changed_at = ? where id = ? and version = ?")
                        .params(columns(facts))
                        .param(now())
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }

    public boolean remove(long id) {
        return jdbc.sql("delete from company where id = ?").param(id).update() == 1;
    }

    static StoredCompany company(ResultSet row, int number) throws SQLException {
        return new StoredCompany(
                row.getLong("id"),
                row.getString("programme"),
                row.getString("siret"),
                row.getInt("version"),
                facts(row));
    }

    static CompanyFacts facts(ResultSet row) throws SQLException {
        return new CompanyFacts(
                row.getString("name"),
                row.getString("naf"),
                row.getString("park"),
                row.getString("club"),
                Optional.ofNullable(row.getBigDecimal("latitude")),
                Optional.ofNullable(row.getBigDecimal("longitude")),
                Consent.valueOf(row.getString("consent")),
                Optional.ofNullable(row.getDate("consent_on")).map(Date::toLocalDate),
                listed(row.getString("permits")),
                row.getBoolean("permits_known"));
    }

    public static List<Object> columns(CompanyFacts facts) {
        return Arrays.asList(
                facts.name(),
                facts.naf(),
                facts.park(),
                facts.club(),
                number(facts.latitude()),
                number(facts.longitude()),
                facts.consent().name(),
                facts.consentOn().map(Date::valueOf).orElse(null),
                String.join(SEPARATOR, facts.permits()),
                facts.permitsKnown());
    }

    private static BigDecimal number(Optional<BigDecimal> stated) {
        return stated.orElse(null);
    }

    private static List<String> listed(String permits) {
        return permits.isEmpty() ? List.of() : List.of(permits.split(SEPARATOR));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
