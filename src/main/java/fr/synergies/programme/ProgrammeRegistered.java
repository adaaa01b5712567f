package fr.synergies.programme;

import java.util.List;
import java.util.Map;

/**
 * A programme was registered; published in the same transaction.
 *
 * @param programme the programme
 * @param forecasts the forecast lines of each exercise, by year
 */
public record ProgrammeRegistered(Programme programme, Map<Integer, List<ForecastLine>> forecasts) {}
