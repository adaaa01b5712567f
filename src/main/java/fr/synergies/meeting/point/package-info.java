/**
 * The monthly progress meetings (points mensuels) and reinforced follow-ups of a programme: dates, attendance, minutes, decisions
 * and actions, and the approval of the minutes by both institutions. Other modules contribute to the agenda with a {@link
 * fr.synergies.meeting.point.ReviewAgendaSource}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "programme :: page",
            "tasks"
        })
package fr.synergies.meeting.point;
