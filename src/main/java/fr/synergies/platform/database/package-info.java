/**
 * The database at the start of the program: one node starts at a time, and a database that is not there yet is waited for.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package fr.synergies.platform.database;
