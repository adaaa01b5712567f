package fr.synergies.rules.table;

import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.stream.Stream;

/** Checks whether what a rule or table imports exists. */
public final class ReferenceImports {

    private ReferenceImports() {}

    /** Whether that is a class, a nested class, a static member of a class, or a package as a whole ({@code x.*}). */
    public static boolean exists(String target) {
        if (target.endsWith(".*")) {
            return true;
        }
        return isClass(target) || isMember(target);
    }

    private static boolean isMember(String target) {
        int dot = target.lastIndexOf('.');
        if (dot < 0 || !isClass(target.substring(0, dot))) {
            return false;
        }
        Class<?> owner = load(target.substring(0, dot));
        return Stream.<Member>concat(Arrays.stream(owner.getMethods()), Arrays.stream(owner.getFields()))
                .anyMatch(member -> member.getName().equals(target.substring(dot + 1)));
    }

    private static boolean isClass(String name) {
        return load(name) != null;
    }

    private static Class<?> load(String name) {
        for (String candidate = name; ; ) {
            try {
                return Class.forName(candidate, false, ReferenceImports.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = candidate.lastIndexOf('.');
                if (dot < 0) {
                    return null;
                }
                candidate = candidate.substring(0, dot) + '$' + candidate.substring(dot + 1);
            }
        }
    }
}
