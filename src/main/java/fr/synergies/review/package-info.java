/**
 * The monthly points of a programme: when they are held, who was there, what was said, decided and promised, and that
 * both institutions agree with the minutes. Other modules add what they know to the agenda by
 * {@link fr.synergies.review.ReviewAgendaSource}.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.review;
