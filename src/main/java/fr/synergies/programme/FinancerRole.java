package fr.synergies.programme;

/**
 * What a financer is to the programme, so that rules can name it wherever the programme is (fiche-action 2022, « Partenariat » :
 * the chamber employs the project officer, the metropolis holds the aid file).
 */
public enum FinancerRole {
    /** It employs the project officer. */
    EMPLOYER,
    /** It holds the file of the aid. */
    AID_HOLDER
}
