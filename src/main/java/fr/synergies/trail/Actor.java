package fr.synergies.trail;

/** The acting user and the groups held at that time, separated by commas. */
public record Actor(String name, String groups) {

    /** Used when nobody is signed in: a timer or the application itself. */
    public static final Actor SYSTEM = new Actor("system", "");
}
