package fr.synergies.funding.verdict;

import fr.synergies.programme.Programme;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The rows of the funding tables, checked against each other: no duplicates, no gaps, no unknown codes. */
record FundingTables(List<Cap> caps, List<Category> categories, List<Split> splits) {

    /** All rows, for whomever they are. */
    static FundingTables of(RuleSet rules) {
        FundingTables tables = rows(rules);
        tables.check(rules.rows(Scheme.class));
        return tables;
    }

    /** The rows that hold for an exercise of a programme. */
    static FundingTables of(RuleSet rules, Programme programme, int year) {
        return rows(FundingScope.of(rules, programme, year));
    }

    private static FundingTables rows(RuleSet rules) {
        return new FundingTables(rules.rows(Cap.class), rules.rows(Category.class), rules.rows(Split.class));
    }

    private void check(List<Scheme> schemes) {
        refuseClashes("caps.csv", caps, Cap::code, Cap::validity);
        refuseClashes("categories.csv", categories, Category::code, Category::validity);
        refuseClashes("split.csv", splits, split -> split.category() + " " + split.partner(), Split::validity);
        if (schemes.stream().filter(Scheme::otherwise).count() > 1) {
            throw refused(
                    "schemes.csv",
                    "deux dispositifs valent pour les programmes qui n’en nomment aucun",
                    "two schemes fund programmes that name none");
        }
        for (Category category : categories) {
            if (!category.cap().isEmpty()
                    && caps.stream().noneMatch(cap -> cap.code().equals(category.cap()))) {
                throw refused(
                        "categories.csv",
                        "la catégorie " + category.code() + " nomme le plafond " + category.cap()
                                + ", que caps.csv n’a pas",
                        "category " + category.code() + " names the cap " + category.cap()
                                + ", which caps.csv does not have");
            }
            if (splits.stream().noneMatch(split -> split.category().equals(category.code()))) {
                throw refused(
                        "split.csv",
                        "aucune ligne ne dit qui paie le reste à charge de la catégorie " + category.code(),
                        "no row says who bears the remainder of category " + category.code());
            }
        }
    }

    private static <T> void refuseClashes(
            String file, List<T> rows, Function<T, String> code, Function<T, Validity> validity) {
        BiPredicate<T, T> clash = (a, b) ->
                code.apply(a).equals(code.apply(b)) && validity.apply(a).clashes(validity.apply(b));
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (clash.test(rows.get(i), rows.get(j))) {
                    String both = code.apply(rows.get(i));
                    throw refused(
                            file,
                            "deux lignes de " + both + " valent pour le même programme et le même exercice",
                            "two rows for " + both + " apply to the same programme and exercise");
                }
            }
        }
    }

    private static RuleSetException refused(String file, String fr, String en) {
        return RuleSetException.of("rules/funding/" + file, fr, en);
    }
}
