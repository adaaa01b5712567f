package fr.synergies.exchange.imports;

import fr.synergies.exchange.sheet.ImportProfile;

/**
 * An import profile as stored.
 *
 * @param version incremented with each change, from 1
 */
record StoredProfile(long id, int version, String changedBy, ImportProfile profile) {}
