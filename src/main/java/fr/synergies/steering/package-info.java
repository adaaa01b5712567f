/**
 * The yearly steering committee (comité de pilotage) of a programme: its report, the date poll, the invitations and answers, the
 * quorum, the decision and its effects, and the minutes that both institutions approve. Other modules contribute to the report
 * with a {@link fr.synergies.steering.ReportSource}.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.steering;
