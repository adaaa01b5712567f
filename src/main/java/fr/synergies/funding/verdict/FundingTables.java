package fr.synergies.funding.verdict;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The rows of the funding tables, checked against each other: no duplicates, no gaps, no unknown codes. */
record FundingTables(List<Cap> caps, List<Category> categories, List<Split> splits) {

    static FundingTables of(RuleSet rules) {
        FundingTables tables =
                new FundingTables(rules.rows(Cap.class), rules.rows(Category.class), rules.rows(Split.class));
        tables.check();
        return tables;
    }

    List<Category> categories(String programme, int year) {
        return categories.stream()
                .filter(category -> category.validity().covers(programme, year))
                .toList();
    }

    List<Cap> caps(String programme, int year) {
        return caps.stream()
                .filter(cap -> cap.validity().covers(programme, year))
                .toList();
    }

    private void check() {
        refuseOverlaps("caps.csv", caps, Cap::code, Cap::validity);
        refuseOverlaps("categories.csv", categories, Category::code, Category::validity);
        refuseOverlaps("split.csv", splits, Split::category, Split::validity);
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

    private static <T> void refuseOverlaps(
            String file, List<T> rows, Function<T, String> code, Function<T, Validity> validity) {
        BiPredicate<T, T> clash = (a, b) ->
                code.apply(a).equals(code.apply(b)) && validity.apply(a).overlaps(validity.apply(b));
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
