package fr.synergies.exchange.imports;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why a row is rejected.
 *
 * @param row line of the file, from 1
 * @param column header of the faulty column
 * @param value the value of the cell
 * @param reason the reason, in the user's language
 */
@Schema(name = "ImportFault")
public record ImportFault(int row, String column, String value, String reason) {}
