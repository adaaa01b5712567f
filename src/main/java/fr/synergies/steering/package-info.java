/**
 * The yearly steering committee of a programme: its report, the date that suits most partners, the invitations and their
 * answers, the quorum, the decision, the minutes that both institutions approve, and what the decision sets off. Other
 * modules add what they know of the year by {@link fr.synergies.steering.ReportSource}.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.steering;
