package fr.synergies.programme;

/** The vacancies of the programme's post, reported by the module that recruits. */
@FunctionalInterface
public interface PostVacancies {

    /** Whole months of an exercise in which the post was vacant, after having been filled; 0 if nothing is known. */
    int vacantMonths(Programme programme, Exercise exercise);
}
