/**
 * Loads the rule sets (decision tables and DRL of the folder {@code rules/}), gives them a version, runs them on facts and turns
 * their remarks into findings in French and English. It is the only module that knows Drools, and contains no business logic.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "platform.jobs", "platform.web :: form"})
package fr.synergies.rules;
