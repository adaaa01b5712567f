package fr.synergies.platform.database;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long work on PostgreSQL may wait or take, {@code synergies.database}. Our choice: a person waits seconds, an import minutes.
 *
 * @param lockTimeout for a row or table that others hold
 * @param statementTimeout for one statement
 * @param idleInTransaction in a transaction that does nothing, such as one whose program hangs
 */
record DatabaseSettings(
        @DefaultValue("8s") Duration lockTimeout,
        @DefaultValue("10m") Duration statementTimeout,
        @DefaultValue("10m") Duration idleInTransaction) {}
