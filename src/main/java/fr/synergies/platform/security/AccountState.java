package fr.synergies.platform.security;

import java.io.Serializable;

/**
 * The details of an authentication by password.
 *
 * @param stamp of the account whose password was verified, see {@link Accounts#stamp}
 */
record AccountState(String stamp) implements Serializable {}
