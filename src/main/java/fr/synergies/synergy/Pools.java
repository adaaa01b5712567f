package fr.synergies.synergy;

import java.util.Optional;

/**
 * What flows have in common that may be pooled: a poolable resource and a dimension. Whoever joins or leaves such a pool
 * may regroup its flows, and no others.
 */
final class Pools {

    /** Of flows that are not pooled. */
    static final String NONE = "";

    private Pools() {}

    /** The pool of a flow, {@link #NONE} if it goes out or its resource is not poolable. */
    static String of(Flow flow) {
        return flow.direction() == Direction.IN && flow.resource().poolable()
                ? flow.resource().code() + "/"
                        + flow.dimension().map(Dimension::name).orElse("")
                : NONE;
    }

    /** The pool of a proposal, {@link #NONE} of a substitution. */
    static String of(Proposal proposal) {
        return proposal.kind() == Kind.POOLING ? of(proposal.giving()) : NONE;
    }

    /** Code of the resource of a pool. */
    static Optional<String> resource(String pool) {
        return pool.equals(NONE) ? Optional.empty() : Optional.of(pool.substring(0, pool.indexOf('/')));
    }
}
