package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Tests on the system as it starts, in which two people do something at once. */
@SynergiesTest
public abstract class TestSystemTest {

    @Autowired
    protected TestSystem system;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.close();
    }

    /** Two transactions write what both have read: one is written, the other refused with 409. */
    protected void oneIsRefused(Runnable one, Runnable other) throws Exception {
        AtOnce.oneIsRefused(transactions, one, other);
    }

    /** Staff of both institutions send the same at once: one gets the expected status, the other 409. */
    protected void oneGets409(int expected, String path, String json) throws Exception {
        assertThat(AtOnce.both(post("staff-cci", path, json), post("staff-metropole", path, json)))
                .containsExactlyInAnyOrder(expected, 409);
    }

    private Callable<Integer> post(String user, String path, String json) {
        return () -> system.client(user).post(path, json).status();
    }
}
