/**
 * The working groups of companies: members and meetings.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"casefile", "company :: flow", "kernel", "platform.workflow", "programme"})
package fr.synergies.meeting.group;
