package fr.synergies.company.reference;

/** SIRET, the number of a French establishment: 14 digits, the last of which is a check digit. */
public final class Siret {

    static final String FORMAT = "[0-9]{14}";

    /** SIREN of La Poste, whose establishments are checked by the plain sum of their digits (Insee). */
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Whether a text is a valid SIRET: 14 digits with a valid Luhn check digit. */
    public static boolean valid(String typed) {
        if (!typed.matches(FORMAT)) {
            return false;
        }
        return luhn(typed) || typed.startsWith(LA_POSTE) && sum(typed) % 5 == 0;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = i % 2 == digits.length() % 2 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static int sum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }
}
