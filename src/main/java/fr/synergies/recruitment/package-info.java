/**
 * The recruitment of the project officer: the post, the candidates, the joint choice of both institutions, the contract.
 * Candidates' personal data stays in the tables of this module and is erased when its retention period is over; the history of
 * the case contains numbers only.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Recruitment",
        allowedDependencies = {
            "casefile",
            "casefile :: eligibility",
            "kernel",
            "platform.web :: form",
            "platform.workflow",
            "programme",
            "programme :: page",
            "tasks",
            "trail",
            "trail :: chain"
        })
package fr.synergies.recruitment;
