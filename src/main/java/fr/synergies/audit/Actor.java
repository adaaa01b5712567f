package fr.synergies.audit;

/** The acting user and the groups held at that time, separated by commas. */
record Actor(String name, String groups) {

    /** Used when nobody is signed in: a timer or the application itself. */
    static final Actor SYSTEM = new Actor("system", "");
}
