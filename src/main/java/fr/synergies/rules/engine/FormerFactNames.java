package fr.synergies.rules.engine;

import fr.synergies.rules.table.ReferenceImports;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the imports of rules the names that their classes have today. Rules are stored as they decided, their version is
 * that of what is stored, and they are to be computed again after a class has moved: what is compiled has today's names,
 * what is stored keeps those of its time.
 */
public final class FormerFactNames {

    private static final Pattern IMPORT = Pattern.compile("(?m)^(\\s*import\\s+(?:static\\s+|function\\s+)?)([\\w.]+)");
    private static final Pattern QUOTED_OR_NAME = Pattern.compile("\"[^\"\\n]*\"|[\\w.]+");

    private final Map<String, Class<?>> names;

    public FormerFactNames(Map<String, Class<?>> names) {
        this.names = names;
    }

    /** The text of rules, line by line, with today's names. */
    public String today(String drl) {
        Map<String, String> renamed = new java.util.HashMap<>();
        String imported = IMPORT.matcher(drl).replaceAll(found -> {
            String name = found.group(2);
            String now = today(name, renamed);
            return Matcher.quoteReplacement(found.group(1) + now);
        });
        return renamed.isEmpty() ? imported : renamed(imported, renamed);
    }

    private String today(String name, Map<String, String> renamed) {
        if (ReferenceImports.exists(name)) {
            return name;
        }
        for (String owner = name; owner.contains("."); owner = owner.substring(0, owner.lastIndexOf('.'))) {
            Class<?> fact = names.get(owner);
            if (fact != null) {
                String simple = owner.substring(owner.lastIndexOf('.') + 1);
                if (!simple.equals(fact.getSimpleName())) {
                    renamed.put(simple, fact.getSimpleName());
                }
                return fact.getCanonicalName() + name.substring(owner.length());
            }
        }
        return name;
    }

    /** Where a class has another simple name, the rules name it so, but never what they say in quotes. */
    private static String renamed(String drl, Map<String, String> renamed) {
        return QUOTED_OR_NAME.matcher(drl).replaceAll(found -> {
            String word = found.group();
            String first = word.split("\\.", 2)[0];
            String now = renamed.containsKey(first) ? renamed.get(first) + word.substring(first.length()) : word;
            return Matcher.quoteReplacement(now);
        });
    }
}
