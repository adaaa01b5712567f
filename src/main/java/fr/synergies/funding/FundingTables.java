package fr.synergies.funding;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The rows of the funding tables, checked against each other: no double row, no gap, no unknown code. */
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
                throw new RuleSetException("rules/funding/categories.csv: category " + category.code()
                        + " names the cap " + category.cap() + ", which caps.csv does not have");
            }
            if (splits.stream().noneMatch(split -> split.category().equals(category.code()))) {
                throw new RuleSetException(
                        "rules/funding/split.csv: no row says who bears the remainder of category " + category.code());
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
                    throw new RuleSetException("rules/funding/" + file + ": two rows for " + code.apply(rows.get(i))
                            + " apply to the same programme and exercise");
                }
            }
        }
    }
}
