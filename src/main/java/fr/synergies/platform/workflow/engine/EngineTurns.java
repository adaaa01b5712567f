package fr.synergies.platform.workflow.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work with the engine that one transaction does at a time, on whichever node. The engine has locks of this kind, but leaves them out
 * on H2.
 */
@Component
public class EngineTurns {

    /** The kinds of work, each of which waits only for its own kind. */
    public enum Work {
        /** What goes is told once. */
        HISTORY_CLEANUP,
        /** Two names that look alike do not both pass because neither is there yet. */
        NEW_USER
    }

    private final JdbcClient jdbc;

    EngineTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction does this work, and keeps others waiting until the present one ends. */
    public void take(Work work) {
        jdbc.sql("select name from engine_turn where name = ? for update")
                .param(work.name())
                .query(String.class)
                .single();
    }
}
