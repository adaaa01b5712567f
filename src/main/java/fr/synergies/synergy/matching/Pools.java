package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Dimension;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import java.util.Optional;

/**
 * A pool is the set of flows that may be pooled: they share a poolable resource and a dimension. A flow that joins or leaves a
 * pool may regroup the flows of this pool, but no others.
 */
public final class Pools {

    /** The pool of flows that cannot be pooled. */
    public static final String NONE = "";

    private Pools() {}

    /** The pool of a flow, {@link #NONE} if it is outgoing or its resource is not poolable. */
    public static String of(Flow flow) {
        return flow.direction() == Direction.IN && flow.resource().poolable()
                ? flow.resource().code() + "/"
                        + flow.dimension().map(Dimension::name).orElse("")
                : NONE;
    }

    /** The pool of a proposal, {@link #NONE} of a substitution. */
    public static String of(FlowMatch proposal) {
        return proposal.kind() == SynergyKind.POOLING ? of(proposal.giving()) : NONE;
    }

    /** Code of the resource of a pool. */
    public static Optional<String> resource(String pool) {
        return pool.equals(NONE) ? Optional.empty() : Optional.of(pool.substring(0, pool.indexOf('/')));
    }
}
