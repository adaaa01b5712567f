package fr.synergies.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Which faults of the database pass by themselves, whoever wraps them. */
class DatabaseFaultTest {

    @ParameterizedTest
    @CsvSource({
        "55P03, BUSY",
        "40001, BUSY",
        "40P01, BUSY",
        "57014, BUSY",
        "HYT00, BUSY",
        "90131, BUSY",
        "08000, AWAY",
        "08001, AWAY",
        "08003, AWAY",
        "08006, AWAY",
        "57P01, AWAY",
        "57P02, AWAY",
        "57P03, AWAY",
        "53100, AWAY",
        "53200, AWAY",
        "53300, AWAY",
        "58030, AWAY",
        "90028, AWAY",
        "90031, AWAY",
        "90067, AWAY",
        "90098, AWAY",
        "90121, AWAY"
    })
    void a_state_of_the_database_says_it_however_deep_it_lies(String state, DatabaseFault fault) {
        SQLException thrown = new SQLException("", state);

        assertThat(DatabaseFaults.of(thrown)).contains(fault);
        assertThat(DatabaseFaults.of(new IllegalStateException(new RuntimeException(thrown))))
                .contains(fault);
    }

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new QueryTimeoutException(""), DatabaseFault.BUSY),
                Arguments.of(new CannotAcquireLockException(""), DatabaseFault.BUSY),
                Arguments.of(new CannotCreateTransactionException(""), DatabaseFault.AWAY),
                Arguments.of(new CannotGetJdbcConnectionException(""), DatabaseFault.AWAY),
                Arguments.of(new SQLTransientConnectionException("no connection within 5 s"), DatabaseFault.AWAY),
                Arguments.of(
                        new SQLException("general error", "HY000", 50000, new MVStoreException(2, "writing failed")),
                        DatabaseFault.AWAY),
                Arguments.of(
                        new CannotCreateTransactionException("", new SQLException("deadlock", "40P01")),
                        DatabaseFault.BUSY));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void an_exception_says_it_and_the_innermost_counts(Throwable thrown, DatabaseFault fault) {
        assertThat(DatabaseFaults.of(thrown)).contains(fault);
    }

    @Test
    void what_would_fail_again_is_no_such_fault() {
        assertThat(DatabaseFaults.of(new SQLException("syntax", "42601"))).isEmpty();
        assertThat(DatabaseFaults.of(new SQLException("null", "23502"))).isEmpty();
        assertThat(DatabaseFaults.of(new DuplicateKeyException(""))).isEmpty();
        assertThat(DatabaseFaults.of(new IOException("broken pipe"))).isEmpty();
        assertThat(DatabaseFaults.of(new SQLException("no state"))).isEmpty();
        assertThat(DatabaseFaults.of(
                        new SQLException("in use", "90020", 90020, new MVStoreException(7, "the file is locked"))))
                .isEmpty();
        assertThat(DatabaseFaults.of(new SQLException("wrong password", "28P01")))
                .isEmpty();
    }
}
