/**
 * The programme: its partners, its duration, its exercises (financial years) and full-time equivalents, and the calendar of its
 * due dates. All other business modules refer to a {@link fr.synergies.programme.Programme}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "platform.web", "platform.web :: form", "platform.workflow", "rules", "trail"})
package fr.synergies.programme;
