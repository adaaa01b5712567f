package fr.synergies.rules;

/**
 * Where a row of a table stands.
 *
 * @param path of its table
 * @param row as spreadsheets count
 */
public record TablePlace(String path, int row) {}
