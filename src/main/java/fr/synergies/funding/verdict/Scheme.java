package fr.synergies.funding.verdict;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A scheme under which aid is granted: a named set of caps and categories, which a programme chooses and adapts by rows of its own.
 * A row of {@code rules/funding/schemes.csv}.
 *
 * @param code such as {@code ACCELERATEUR_BFC_2020}
 * @param name display name
 * @param funders who grants its aid
 * @param opened the first day on which a programme could be funded by it; empty if its source does not say
 * @param closed the last day; empty if its source does not say
 * @param otherwise whether it funds programmes that name no scheme
 * @param source the call or the notice that publishes it
 */
public record Scheme(
        String code,
        LocalizedText name,
        LocalizedText funders,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        boolean otherwise,
        LocalizedText source) {

    private enum Answer {
        YES,
        NO
    }

    /** The scheme in a row of the table. */
    public static Scheme of(Cells row) {
        return new Scheme(
                row.text("code"),
                row.localized("name"),
                row.localized("funders"),
                row.optional("opened").map(LocalDate::parse),
                row.optional("closed").map(LocalDate::parse),
                row.choice("otherwise", Answer.class) == Answer.YES,
                row.localized("source"));
    }

    /** The code of the scheme that funds a programme, empty if it names none and the rules have none for such programmes. */
    static String of(String named, List<Scheme> all) {
        return named.isEmpty()
                ? all.stream()
                        .filter(Scheme::otherwise)
                        .map(Scheme::code)
                        .findFirst()
                        .orElse("")
                : named;
    }
}
