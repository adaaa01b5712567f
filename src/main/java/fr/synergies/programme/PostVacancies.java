package fr.synergies.programme;

/** The vacancies of the programme's post, reported by the module that recruits. */
@FunctionalInterface
public interface PostVacancies {

    /** Whole months of an exercise in which nobody held the post, before its first holder or between two; 0 if nothing is known. */
    int vacantMonths(Programme programme, Exercise exercise);
}
