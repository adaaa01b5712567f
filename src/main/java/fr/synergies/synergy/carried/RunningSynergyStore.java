package fr.synergies.synergy.carried;

import fr.synergies.company.flow.SynergyKind;
import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the synergies in progress. */
@Repository
class RunningSynergyStore {

    private static final String MEMBER = " where synergy_id = ? and place = ?";

    private final JdbcClient jdbc;

    RunningSynergyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The data with which a case is opened. */
    record Opening(
            String programme,
            String caseId,
            long proposal,
            String memberKey,
            SynergyKind kind,
            String resource,
            String workingGroup,
            List<Long> flows) {}

    void add(Opening opening, LocalDate day, String by) {
        jdbc.sql("insert into synergy (programme, case_id, proposal, member_key, kind, resource, working_group, stage,"
                        + " opened_on, opened_by, agreement, end_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')")
                .params(
                        opening.programme(),
                        opening.caseId(),
                        opening.proposal(),
                        opening.memberKey(),
                        opening.kind().name(),
                        opening.resource(),
                        opening.workingGroup(),
                        SynergyStage.CANDIDATE.name(),
                        day,
                        by)
                .update();
        long id = jdbc.sql("select id from synergy where case_id = ?")
                .param(opening.caseId())
                .query(Long.class)
                .single();
        for (int place = 0; place < opening.flows().size(); place++) {
            jdbc.sql("insert into synergy_member (synergy_id, place, flow_id, withdrawal_reason, bound)"
                            + " values (?, ?, ?, '', 0)")
                    .params(id, place, opening.flows().get(place))
                    .update();
        }
    }

    /** Moves a synergy to another stage; CONFLICT if somebody else has just moved it. */
    void move(long id, Transition<SynergyStage> change) {
        change.written(jdbc.sql("update synergy set stage = ? where id = ? and stage = ?")
                .params(change.to().name(), id, change.from().name())
                .update());
    }

    void assign(long id, String workingGroup) {
        jdbc.sql("update synergy set working_group = ? where id = ?")
                .params(workingGroup, id)
                .update();
    }

    void agree(long id, LocalDate signedOn, String reference) {
        jdbc.sql("update synergy set agreed_on = ?, agreement = ? where id = ?")
                .params(signedOn, reference, id)
                .update();
    }

    void run(long id, Transition<SynergyStage> change, LocalDate since) {
        move(id, change);
        jdbc.sql("update synergy set running_since = ? where id = ?")
                .params(since, id)
                .update();
    }

    void end(long id, Transition<SynergyStage> change, LocalDate day, String reason) {
        move(id, change);
        jdbc.sql("update synergy set ended_on = ?, end_reason = ? where id = ?")
                .params(day, reason, id)
                .update();
    }

    /** Records what the latest verdict expects it to save, in euros per year. */
    void expect(long id, Optional<BigDecimal> saving) {
        jdbc.sql("update synergy set saving = ? where id = ?")
                .params(saving.orElse(null), id)
                .update();
    }

    void regroup(long id, String memberKey) {
        jdbc.sql("update synergy set member_key = ? where id = ?")
                .params(memberKey, id)
                .update();
    }

    void inform(long id, RunningSynergy.Member member, LocalDate informedOn) {
        jdbc.sql("update synergy_member set informed_on = ?" + MEMBER)
                .params(informedOn, id, member.place())
                .update();
    }

    void consent(long id, RunningSynergy.Member member, LocalDate consentedOn) {
        jdbc.sql("update synergy_member set consented_on = ?" + MEMBER)
                .params(consentedOn, id, member.place())
                .update();
    }

    /** Records that a member no longer takes part and releases the quantity it had bound. */
    void withdraw(long id, RunningSynergy.Member member, LocalDate day, String reason) {
        jdbc.sql("update synergy_member set withdrawn_on = ?, withdrawal_reason = ?, bound = 0" + MEMBER)
                .params(day, reason, id, member.place())
                .update();
    }

    void bind(long id, RunningSynergy.Member member, BigDecimal quantity) {
        jdbc.sql("update synergy_member set bound = ?" + MEMBER)
                .params(quantity, id, member.place())
                .update();
    }
}
