/**
 * Carries programmes through their lives from a journal, under a clock of its own and through the program's own API, so that a complete
 * history can be read on the first day. Only the profile {@code replay} does so.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.replay;
