/**
 * The yearly steering committee (comité de pilotage) of a programme: its report, the date poll, the invitations and answers of the
 * partners, the quorum, the decision and its effects.
 */
@org.springframework.modulith.NamedInterface("committee")
package fr.synergies.meeting.committee;
