/**
 * The meetings of a programme, all of one type: planned, invited to, held, with their attendance, their minutes, the approvals of both
 * institutions and the actions, each of which becomes a case. The sub-packages add what distinguishes each kind. Other modules
 * contribute to the agenda of the monthly points with a {@link fr.synergies.meeting.point.ReviewAgendaSource}, and to the report to the
 * steering committee with a {@link fr.synergies.meeting.committee.ReportSource}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile :: diagram",
            "company :: flow",
            "kernel",
            "platform.web :: form",
            "platform.workflow",
            "platform.workflow :: identity",
            "programme",
            "programme :: page",
            "synergy :: matching",
            "tasks",
            "trail"
        })
package fr.synergies.meeting;
