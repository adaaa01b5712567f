package fr.synergies.trail;

import java.util.List;

/** Who may read the whole trail: auditors and administrators. */
public final class TrailReaders {

    /** The expression that lets them in. */
    public static final String ONLY = "hasAnyAuthority('GROUP_auditor', 'GROUP_admin')";

    /** Their authorities. */
    public static final List<String> AUTHORITIES = List.of("GROUP_auditor", "GROUP_admin");

    private TrailReaders() {}
}
