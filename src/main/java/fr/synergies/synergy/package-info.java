/**
 * Synergies between companies: which flows could replace each other or be bought together, and whether that is eligible.
 * What makes a synergy eligible stands in {@code rules/synergy}; this module finds the candidates, gives the rules their
 * facts and ranks what they say. It keeps the companies of a programme, their flows and what is proposed to them, takes
 * tables of them in and gives them out. It also runs the working groups of companies and the report of indicators.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.synergy;
