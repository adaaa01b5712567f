package fr.synergies.synergy;

/**
 * A code of the European list of waste (Decision 2014/955/EU).
 *
 * @param digits such as {@code 13 02 05}
 * @param hazardous whether it bears the mark {@code *}, or the list gives it one
 */
public record WasteCode(String digits, boolean hazardous) {

    /** How a code is written: three pairs of digits apart by spaces, and the mark of hazardous waste. */
    public static final String FORMAT = "[0-9]{2} [0-9]{2} [0-9]{2}\\*?";

    /** The code as written, which is of the {@link #FORMAT}. */
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
