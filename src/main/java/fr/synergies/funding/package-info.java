/**
 * The financing plan of each exercise: its lines, the caps on its aid, the co-financing split, the verdict of the rules
 * and the decisions of finance. What a cap is and how an exercise is judged stands in {@code rules/funding}; this module
 * gives the rules their facts and keeps their answer.
 */
@org.springframework.modulith.ApplicationModule
package fr.synergies.funding;
