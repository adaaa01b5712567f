/**
 * The working groups of companies: members and meetings.
 */
@org.springframework.modulith.NamedInterface("group")
package fr.synergies.meeting.group;
