/**
 * Exports of acts: CSV, XLSX, XES and OCEL.
 */
package fr.synergies.trail.export;
