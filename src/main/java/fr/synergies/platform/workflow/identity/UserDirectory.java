package fr.synergies.platform.workflow.identity;

import fr.synergies.platform.workflow.engine.UnrestrictedEngine;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users and the groups they belong to. */
@Component
public class UserDirectory {

    private final IdentityService identities;
    private final UnrestrictedEngine engine;
    private final JdbcClient jdbc;

    UserDirectory(IdentityService identities, UnrestrictedEngine engine, JdbcClient jdbc) {
        this.identities = identities;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    public boolean exists(String user) {
        return identities.createUserQuery().userId(user).count() > 0;
    }

    /** The ids of all users. */
    public List<String> users() {
        return identities.createUserQuery().unlimitedList().stream()
                .map(User::getId)
                .toList();
    }

    /** The ids of a user's groups, in alphabetical order; read past the engine's query, because every request asks for them. */
    public List<String> groupsOf(String user) {
        return jdbc.sql("select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = ? order by GROUP_ID_")
                .param(user)
                .query(String.class)
                .list();
    }

    /** The ids of a group's members, without an authorization check. */
    public List<String> membersOf(String group) {
        return engine
                .read(() -> identities.createUserQuery().memberOfGroup(group).unlimitedList())
                .stream()
                .map(User::getId)
                .toList();
    }
}
