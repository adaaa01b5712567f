/**
 * The monthly progress meetings (points mensuels) and reinforced follow-ups of a programme: dates, attendance, minutes, decisions
 * and actions, and the approval of the minutes by both institutions. Other modules contribute to the agenda with a {@link
 * fr.synergies.review.ReviewAgendaSource}.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.review;
