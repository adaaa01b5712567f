/**
 * The yearly steering committee (comité de pilotage) of a programme: its report, the date poll, the invitations and answers, the
 * quorum, the decision and its effects, and the minutes that both institutions approve. Other modules contribute to the report
 * with a {@link fr.synergies.meeting.committee.ReportSource}.
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
package fr.synergies.meeting.committee;
