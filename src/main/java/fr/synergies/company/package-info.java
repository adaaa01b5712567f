/**
 * The companies of a programme, their flows and the visits to them.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "platform.web :: form", "programme", "programme :: page", "rules", "trail"})
package fr.synergies.company;
