package fr.synergies.rules;

import java.util.List;

/**
 * Judges the cases of a file of {@code rules/tests}: what is given stands in some of its columns, what is expected in
 * others. Found by {@link java.util.ServiceLoader}, as {@link RuleFacts} is.
 */
public interface RuleCases {

    /** The file, such as {@code tests/funding.csv}; its columns are declared in {@code columns.csv}, one of them {@code case}. */
    String path();

    /**
     * What the rules answer.
     *
     * @param rows the rows of one case, in their order
     * @return an answer for each row
     */
    List<CaseAnswer> judge(RuleSet rules, List<Cells> rows);
}
