/**
 * Reading and writing tables as CSV and XLSX.
 */
@org.springframework.modulith.NamedInterface("sheet")
package fr.synergies.exchange.sheet;
