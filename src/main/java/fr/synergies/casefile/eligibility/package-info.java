/**
 * Who could have done an act: candidates, memberships and four-eyes rules at that time.
 */
@org.springframework.modulith.NamedInterface("eligibility")
package fr.synergies.casefile.eligibility;
