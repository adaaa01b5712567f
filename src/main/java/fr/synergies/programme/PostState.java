package fr.synergies.programme;

/** Whether somebody holds the programme's post, reported by the module that recruits. */
@FunctionalInterface
public interface PostState {

    /** Where the filling of the post stands. */
    enum State {
        /** Nobody holds it, and nobody is sought. */
        FREE,
        /** A recruitment is open. */
        SOUGHT,
        /** Somebody holds it, or is hired for it. */
        HELD
    }

    State of(Programme programme);
}
