package fr.synergies.exchange.imports;

import fr.synergies.company.flow.CompanyFacts;
import fr.synergies.company.flow.FlowFacts;
import java.util.Optional;

/**
 * A good row.
 *
 * @param number its line number in the file
 * @param flow empty for a company without flows
 */
record ImportedRow(int number, String siret, CompanyFacts company, Optional<FlowFacts> flow) {}
