/**
 * The programme: who takes part, from when to when, in which exercises, with how many full-time equivalents; and the
 * calendar its due dates fall on. Every other business module hangs on a {@link fr.synergies.programme.Programme}.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.programme;
