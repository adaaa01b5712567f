package fr.synergies.purchase;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The needs of companies and the offers of suppliers in the rounds of group purchase. */
@Repository
class PurchaseFactsRepository {

    private static final String WITHDRAWN = "exists (select 1 from company where company.programme = ?"
            + " and company.siret = purchase_need.siret and company.consent = 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final Clock clock;

    PurchaseFactsRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The needs of a round by SIRET; while it is open, without companies that withdrew their consent. */
    List<PurchaseNeed> needs(PurchaseRound round) {
        return jdbc.sql(
                        "select purchase_need.*, company_name as company, coalesce(company.consent, '') = 'GIVEN' as shared"
                                + " from purchase_need left join company"
                                + " on company.programme = :programme and company.siret = purchase_need.siret"
                                + " where round_id = :round and (:open = 0 or coalesce(company.consent, '') <> 'WITHDRAWN')"
                                + " order by purchase_need.siret")
                .param("programme", round.programme())
                .param("round", round.id())
                .param("open", round.open() ? 1 : 0)
                .query(PurchaseNeed.class)
                .list();
    }

    void addNeed(long round, PurchaseNeedForm need, String company, String actor) {
        jdbc.sql("insert into purchase_need (round_id, siret, company_name, resource, volume, unit, unit_price,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round,
                        need.siret(),
                        company,
                        need.resource(),
                        need.volume(),
                        need.unit(),
                        need.unitPrice(),
                        actor,
                        now())
                .update();
    }

    boolean removeNeed(long round, String siret) {
        return jdbc.sql("delete from purchase_need where round_id = ? and siret = ?")
                        .params(round, siret)
                        .update()
                == 1;
    }

    /** Removes the needs of companies that withdrew their consent. */
    void removeWithdrawn(PurchaseRound round) {
        jdbc.sql("delete from purchase_need where round_id = ? and " + WITHDRAWN)
                .params(round.id(), round.programme())
                .update();
    }

    void keepSaving(long round, String siret, BigDecimal saving) {
        jdbc.sql("update purchase_need set saving = ? where round_id = ? and siret = ?")
                .params(saving, round, siret)
                .update();
    }

    /** The offers of a round by number. */
    List<PurchaseOffer> offers(long round) {
        return jdbc.sql(
                        "select o.*, offer_number as number from purchase_offer o where round_id = ? order by offer_number")
                .param(round)
                .query(PurchaseOffer.class)
                .list();
    }

    void addOffer(long round, PurchaseOffer offer, String actor) {
        jdbc.sql("insert into purchase_offer (round_id, offer_number, supplier, price, unit, conditions, valid_until,"
                        + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        round,
                        offer.number(),
                        offer.supplier(),
                        offer.price(),
                        offer.unit(),
                        offer.conditions(),
                        offer.validUntil(),
                        actor,
                        now())
                .update();
    }

    boolean removeOffer(long round, int number) {
        return jdbc.sql("delete from purchase_offer where round_id = ? and offer_number = ?")
                        .params(round, number)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
