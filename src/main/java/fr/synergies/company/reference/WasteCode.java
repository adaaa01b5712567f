package fr.synergies.company.reference;

/**
 * A code of the European list of waste (Decision 2014/955/EU).
 *
 * @param digits such as {@code 13 02 05}
 * @param hazardous whether it is marked {@code *}, here or in the list
 */
public record WasteCode(String digits, boolean hazardous) {

    /** Format of a code: three pairs of digits separated by spaces, and the mark of hazardous waste. */
    public static final String FORMAT = "[0-9]{2} [0-9]{2} [0-9]{2}\\*?";

    /** Parses a code in the {@link #FORMAT}. */
    public static WasteCode written(String code) {
        return new WasteCode(digits(code), code.endsWith("*"));
    }

    /** The digits of a written code, without its mark. */
    public static String digits(String code) {
        return code.replace("*", "");
    }

    @Override
    public String toString() {
        return hazardous ? digits + "*" : digits;
    }
}
