package fr.synergies.platform.workflow.gate;

/** Who may give a command to the engine from outside. */
enum Access {

    /** Everybody; the engine's authorizations decide what they find. */
    READ,

    /** Administrators and auditors read everything. */
    OVERSEE,

    /** Everybody who does not only read; the bridges decide who may work on the task, the engine whose account it is. */
    WORK,

    /** Administrators, with a reason that is kept. */
    REPAIR,

    /** Administrators look after users and groups. */
    USERS,

    /** Nobody from outside: the engine itself, or the program in a use case of its own. */
    NOBODY
}
