package fr.synergies.synergy.carried;

import fr.synergies.company.flow.FlowDependents;
import fr.synergies.synergy.detection.ProposalRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether companies and flows are or were part of synergies, whose records refer to them. Proposals are deleted with them. */
@Repository
class SynergyInvolvement implements FlowDependents {

    private final JdbcClient jdbc;
    private final ProposalRepository proposals;

    SynergyInvolvement(JdbcClient jdbc, ProposalRepository proposals) {
        this.jdbc = jdbc;
        this.proposals = proposals;
    }

    @Override
    public boolean ofFlow(long flow) {
        return some("select count(*) from synergy_member where flow_id = ?", flow);
    }

    @Override
    public boolean ofCompany(long company) {
        return some(
                "select count(*) from synergy_member member join company_flow flow on flow.id = member.flow_id"
                        + " where flow.company_id = ?",
                company);
    }

    @Override
    public void forgetFlow(long flow) {
        proposals.removeOfFlow(flow);
    }

    @Override
    public void forgetCompany(long company) {
        proposals.removeOfCompany(company);
    }

    private boolean some(String count, long id) {
        return jdbc.sql(count).param(id).query(Integer.class).single() > 0;
    }
}
