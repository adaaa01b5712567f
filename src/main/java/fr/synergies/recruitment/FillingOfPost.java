package fr.synergies.recruitment;

import fr.synergies.programme.PostState;
import fr.synergies.programme.Programme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the programme's life whether its post is filled or sought already, also where staff began before the aid was granted. */
@Component
class FillingOfPost implements PostState {

    private final Posts posts;
    private final Recruitments recruitments;

    FillingOfPost(Posts posts, Recruitments recruitments) {
        this.posts = posts;
        this.recruitments = recruitments;
    }

    @Override
    @Transactional(readOnly = true)
    public State of(Programme programme) {
        if (posts.held(programme).isPresent()) {
            return State.HELD;
        }
        boolean sought = recruitments.all(programme.code()).stream()
                .anyMatch(recruitment -> !recruitment.stage().closed());
        return sought ? State.SOUGHT : State.FREE;
    }
}
