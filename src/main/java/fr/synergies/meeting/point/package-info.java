/**
 * The monthly progress meetings (points mensuels) of a programme: when they are held, and what is on their agenda.
 */
@org.springframework.modulith.NamedInterface("point")
package fr.synergies.meeting.point;
