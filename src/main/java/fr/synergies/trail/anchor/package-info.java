/**
 * Time stamps by an authority outside (RFC 3161): they prove when a seal existed, even to who trusts neither the program's key nor its
 * operator.
 */
@org.springframework.modulith.NamedInterface("anchor")
package fr.synergies.trail.anchor;
