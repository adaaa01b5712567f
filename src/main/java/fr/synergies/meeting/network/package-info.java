/** Meetings of networks that somebody of the programme went to: RELIER, the clubs of the business parks. */
package fr.synergies.meeting.network;
