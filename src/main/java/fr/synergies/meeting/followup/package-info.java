/**
 * Reinforced follow-up: extra points at the request of either institution.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "meeting.point",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "programme :: page",
            "tasks",
            "trail"
        })
package fr.synergies.meeting.followup;
