package fr.synergies.casefile.eligibility;

import fr.synergies.trail.ActRepository;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads memberships from the trail. They are in the cases of users only, which are few compared with the others. */
@Repository
class MembershipRepository {

    private static final String OF_USERS =
            " from audit_act where case_id in (select case_id from audit_chain where case_id like 'user-%') and act ";

    private final JdbcClient database;

    MembershipRepository(JdbcClient database) {
        this.database = database;
    }

    /** A user joined a group or left it. */
    record Change(String user, String group, boolean joined, Instant at) {}

    /** The changes in several groups after an instant, latest first. */
    List<Change> after(Instant instant, Collection<String> groups) {
        return database.sql("select case_id, act, outcome, at" + OF_USERS
                        + "in ('membership-granted', 'membership-removed') and outcome in (:groups) and at > :at"
                        + " order by at desc, id desc")
                .param("groups", groups)
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Change(
                        row.getString("case_id").substring(ActRepository.USER.length()),
                        row.getString("outcome"),
                        MembershipActs.GRANTED.equals(row.getString("act")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The time since which memberships are recorded in the trail. */
    Optional<Instant> since() {
        return database.sql("select min(at) as first_at" + OF_USERS
                        + "in ('membership-granted', 'membership-removed', 'membership-noted')")
                .query((row, number) -> Optional.ofNullable(row.getObject("first_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
