package fr.synergies.trail.chain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a text as compared by searches: in lower case, without accents and without the plural s or x. */
public final class ReasonWords {

    /** Maximum number of letters compared per word, and of words per text. */
    static final int LONGEST = 40;

    private static final int MOST = 200;
    private static final int SHORTEST_PLURAL = 4;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private ReasonWords() {}

    /** Each word once. */
    public static List<String> of(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_WORD.splitAsStream(plain)
                .flatMap(word -> word.isEmpty() ? Stream.empty() : Stream.of(singular(word)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String singular(String word) {
        boolean plural = word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x"));
        String one = plural ? word.substring(0, word.length() - 1) : word;
        return one.substring(0, Math.min(LONGEST, one.length()));
    }
}
