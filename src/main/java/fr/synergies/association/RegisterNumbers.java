package fr.synergies.association;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;

/** Parses numbers of public registers as people type them. */
final class RegisterNumbers {

    private RegisterNumbers() {}

    /**
     * A number of the national register of associations: W and nine digits.
     *
     * @throws Refusal INVALID if it is not one
     */
    static String rna(String typed) {
        String rna = compact(typed);
        if (!rna.matches("W[0-9]{9}")) {
            throw Refusal.invalid(Violation.of("rna", "association.rna.wrong"));
        }
        return rna;
    }

    /**
     * A SIREN: nine digits, the last one a Luhn check digit; empty when there is none.
     *
     * @throws Refusal INVALID if it is not one
     */
    static String siren(String typed) {
        String siren = compact(typed);
        if (!siren.isEmpty() && !(siren.matches("[0-9]{9}") && checks(siren))) {
            throw Refusal.invalid(Violation.of("siren", "association.siren.wrong"));
        }
        return siren;
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static String compact(String typed) {
        return typed.replaceAll("[\\s\u00a0\u202f]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
