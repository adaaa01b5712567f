/**
 * The financing plan of each exercise: its lines, the caps on its aid, the co-financing split, the verdict of the rules and the
 * decisions of finance. What a cap is and how an exercise is judged is defined in {@code rules/funding}; this module provides the
 * facts for the rules and stores their verdicts.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile",
            "casefile :: eligibility",
            "decision",
            "kernel",
            "meeting",
            "meeting :: committee",
            "meeting :: point",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "programme :: page",
            "rules",
            "tasks",
            "trail"
        })
package fr.synergies.funding;
