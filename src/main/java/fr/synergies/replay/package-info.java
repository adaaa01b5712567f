/**
 * Replays the life of programmes from journals, under a clock of its own and through the application's own API, so that a
 * complete history can be read on the first day. It is active under the profile {@code replay} only.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform.workflow", "platform.workflow :: history", "platform.workflow :: time"})
package fr.synergies.replay;
