package fr.synergies.web;

/**
 * Something that cannot wait, said on the dashboard.
 *
 * @param text in the reader's language
 * @param address path of the page where it is dealt with
 */
public record Alert(String text, String address) {}
