package fr.synergies.programme;

/** When nobody held the programme's post, as the module that recruits knows it. */
@FunctionalInterface
public interface PostVacancies {

    /**
     * Whole months of an exercise in which nobody held the post, though somebody had held it before; 0 when nothing is
     * known.
     */
    int vacantMonths(Programme programme, Exercise exercise);
}
