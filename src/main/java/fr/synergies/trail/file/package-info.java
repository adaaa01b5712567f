/**
 * Signed audit files: written, and verified elsewhere.
 */
@org.springframework.modulith.NamedInterface("file")
package fr.synergies.trail.file;
