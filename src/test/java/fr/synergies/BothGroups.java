package fr.synergies;

/** For a while, a user is in a second group too. */
public record BothGroups(TestSystem system, String user, String group) implements AutoCloseable {

    public BothGroups {
        system.engine().getIdentityService().createMembership(user, group);
    }

    @Override
    public void close() {
        system.engine().getIdentityService().deleteMembership(user, group);
    }
}
