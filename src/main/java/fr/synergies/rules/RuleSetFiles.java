package fr.synergies.rules;

import java.util.SortedMap;

/** The files of rule sets, for modules that archive them together with the decisions based on them. */
public interface RuleSetFiles {

    /** The files of a version as texts, by path; empty if they were never stored. */
    SortedMap<String, String> files(String version);
}
