package fr.synergies.trail.chain;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that all instances on a database sign with one key. The first instance registers its own; another key is let in only if
 * its operator trusts the former one, which is how a key is changed.
 */
public final class SealKeyRegistry {

    private final JdbcClient jdbc;
    private final ChainRepository chains;
    private final TransactionTemplate transaction;

    public SealKeyRegistry(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(jdbc);
        this.chains = new ChainRepository(jdbc, this.jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The key of this instance.
     *
     * @throws SealKeyRefused if it is not the one that the seals of this database are signed with
     */
    public SealKey open(SealSettings settings) {
        return transaction.execute(status -> {
            chains.turn("SEAL");
            Optional<String> current = current();
            boolean free = current.map(settings.trustedKeys()::contains).orElse(true);
            SealKey key = settings.open(free);
            if (!free && !key.id().equals(current.get())) {
                throw SealKeyRefused.other(current.get(), key.id());
            }
            register(key);
            return key;
        });
    }

    /** The key of the last seal, or the one registered where there is no seal yet. */
    private Optional<String> current() {
        return jdbc.sql("select key_id from audit_seal order by number desc fetch first row only")
                .query(String.class)
                .optional()
                .or(() -> jdbc.sql("select key_id from audit_key fetch first row only")
                        .query(String.class)
                        .optional());
    }

    private void register(SealKey key) {
        jdbc.sql("insert into audit_key (key_id, public_key) select cast(:id as varchar), cast(:known as varchar)"
                        + " where not exists (select 1 from audit_key where key_id = :id)")
                .param("id", key.id())
                .param("known", key.publicKey())
                .update();
    }
}
