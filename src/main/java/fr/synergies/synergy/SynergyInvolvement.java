package fr.synergies.synergy;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether companies and flows are or were part of synergies, whose records refer to them. */
@Repository
class SynergyInvolvement {

    private final JdbcClient jdbc;

    SynergyInvolvement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean ofFlow(long flow) {
        return some("select count(*) from synergy_member where flow_id = ?", flow);
    }

    boolean ofCompany(long company) {
        return some(
                "select count(*) from synergy_member member join company_flow flow on flow.id = member.flow_id"
                        + " where flow.company_id = ?",
                company);
    }

    /** The SIRET of a company by its row id. */
    Optional<String> siret(long company) {
        return jdbc.sql("select siret from company where id = ?")
                .param(company)
                .query(String.class)
                .optional();
    }

    private boolean some(String count, long id) {
        return jdbc.sql(count).param(id).query(Integer.class).single() > 0;
    }
}
