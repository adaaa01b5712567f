package fr.synergies.funding.verdict;

import fr.synergies.kernel.Euros;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts, amounts and names of categories in the language of the request. */
@Component
class FundingWords {

    private static final int DECIMALS = 4;

    private final MessageSource texts;
    private final Euros euros;

    FundingWords(MessageSource texts, Euros euros) {
        this.texts = texts;
        this.euros = euros;
    }

    String text(String key, Object... arguments) {
        return texts.getMessage(
                key, Arrays.stream(arguments).map(String::valueOf).toArray(), language());
    }

    String euros(BigDecimal amount) {
        return euros.exact(amount);
    }

    String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }

    String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(language());
        format.setMaximumFractionDigits(2);
        return format.format(share);
    }

    String answer(boolean yes) {
        return text(yes ? "funding.facts.yes" : "funding.facts.no");
    }

    /** The categories of an exercise by their codes. */
    Map<String, String> categories(PlanFacts facts, RuleSet rules) {
        return FundingTables.of(rules, facts.programme(), facts.year()).categories().stream()
                .collect(Collectors.toMap(
                        Category::code, category -> category.name().in(language())));
    }

    Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
