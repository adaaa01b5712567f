/**
 * The pages of a programme, and what other modules add to them: panels, timeline, meetings.
 */
@org.springframework.modulith.NamedInterface("page")
package fr.synergies.programme.page;
