/** Reinforced follow-up: extra points at the request of either institution. */
package fr.synergies.meeting.followup;
