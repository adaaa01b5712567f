package fr.synergies.rules;

import java.util.SortedMap;

/** The files that rule sets were made of, for those who keep them with what was decided by them. */
public interface RuleSetFiles {

    /** The files of a version by their paths, as texts; none if it never had them. */
    SortedMap<String, String> files(String version);
}
