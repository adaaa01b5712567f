package fr.synergies.kernel;

/**
 * A change of state that the type owning the state permits. Only such a type makes one; a store takes no bare state, and writes
 * it with a comparison, {@code update … set status = to where id = ? and status = from}, so that of two at once only one is made.
 *
 * @param from the state in which it was permitted, which the store compares
 * @param to the state after it
 */
public record Transition<S extends Enum<S>>(S from, S to) {

    /**
     * Permits a change of state.
     *
     * @param current the state read
     * @param to the state after the change
     * @param permitted the states in which it may be made
     * @throws Refusal CONFLICT in any other state
     */
    @SafeVarargs
    public static <S extends Enum<S>> Transition<S> of(S current, S to, S... permitted) {
        for (S state : permitted) {
            if (state == current) {
                return new Transition<>(current, to);
            }
        }
        throw Refusal.changedMeanwhile();
    }

    /**
     * Checks that the store has written the change.
     *
     * @param rows the number of rows that still had the state {@link #from}, and were written
     * @throws Refusal CONFLICT if there were none, because somebody else has just changed the state
     */
    public void written(int rows) {
        if (rows == 0) {
            throw Refusal.changedMeanwhile();
        }
    }
}
