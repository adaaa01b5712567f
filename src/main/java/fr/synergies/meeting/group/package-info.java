/**
 * The working groups of companies: members and meetings.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "company :: flow",
            "kernel",
            "meeting.point",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "programme :: page",
            "synergy :: matching",
            "tasks"
        })
package fr.synergies.meeting.group;
