/**
 * Proposed changes of rules: edited, checked, tried on earlier decisions, activated by a second person.
 */
@org.springframework.modulith.NamedInterface("proposal")
package fr.synergies.rules.proposal;
