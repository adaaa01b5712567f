package fr.synergies.kernel;

/** The two institutions that hold the monthly meetings (fiche-action 2022, Recrutement). */
public enum Institution {
    CCIMDB,
    DIJON_METROPOLE
}
