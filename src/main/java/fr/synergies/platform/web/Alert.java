package fr.synergies.platform.web;

/**
 * An urgent message on the dashboard.
 *
 * @param text the message, in the reader's language
 * @param address path of the page on which the user can act on it
 */
public record Alert(String text, String address) {}
