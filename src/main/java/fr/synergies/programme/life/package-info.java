/**
 * The life of a programme, from the application for aid to the handover.
 */
package fr.synergies.programme.life;
