package fr.synergies.programme;

import java.util.List;
import java.util.Map;

/**
 * A programme was extended by an amendment; published in the same transaction.
 *
 * @param programme the programme as it is now
 * @param forecasts the forecast lines of the added exercises, by year
 */
public record ProgrammeExtended(Programme programme, Map<Integer, List<ForecastLine>> forecasts) {}
