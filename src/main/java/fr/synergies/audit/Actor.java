package fr.synergies.audit;

/** Who acts, and the groups held at that time, separated by commas. */
record Actor(String name, String groups) {

    /** Nobody is signed in: a timer or the program itself. */
    static final Actor SYSTEM = new Actor("system", "");
}
