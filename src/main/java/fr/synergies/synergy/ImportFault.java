package fr.synergies.synergy;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why a row is not taken.
 *
 * @param row line of the file, from 1
 * @param column header of the column at fault
 * @param value what stands there
 * @param reason in the user's language
 */
@Schema(name = "ImportFault")
record ImportFault(int row, String column, String value, String reason) {}
