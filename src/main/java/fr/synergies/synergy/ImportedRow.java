package fr.synergies.synergy;

import java.util.Optional;

/**
 * A good row.
 *
 * @param number its line number in the file
 * @param flow empty for a company without flows
 */
record ImportedRow(int number, String siret, CompanyFacts company, Optional<FlowFacts> flow) {}
