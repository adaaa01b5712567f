package fr.synergies.synergy;

import java.util.Optional;

/**
 * A good row.
 *
 * @param number its line in the file
 * @param flow none for a company without flows
 */
record ImportedRow(int number, String siret, CompanyFacts company, Optional<FlowFacts> flow) {}
