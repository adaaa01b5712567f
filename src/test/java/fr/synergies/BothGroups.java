package fr.synergies;

/** For a while, a user is in a second group too. */
public record BothGroups(Office office, String user, String group) implements AutoCloseable {

    public BothGroups {
        office.engine().getIdentityService().createMembership(user, group);
    }

    @Override
    public void close() {
        office.engine().getIdentityService().deleteMembership(user, group);
    }
}
