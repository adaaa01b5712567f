package fr.synergies.review;

/** The two institutions that hold the monthly points (fiche-action 2022, Recrutement). */
public enum Institution {
    CCIMDB,
    DIJON_METROPOLE
}
