/** What clients are told apart by, and what one of them may occupy. */
package fr.synergies.platform.security.address;
