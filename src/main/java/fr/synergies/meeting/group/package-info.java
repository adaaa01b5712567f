/**
 * The working groups of companies: members and meetings.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile",
            "company :: flow",
            "kernel",
            "meeting.point",
            "platform.workflow",
            "programme",
            "programme :: page",
            "synergy :: matching"
        })
package fr.synergies.meeting.group;
