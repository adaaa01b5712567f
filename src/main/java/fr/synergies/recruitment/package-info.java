/**
 * The recruitment of the project officer: the post, the candidates, the joint choice of both institutions, the contract.
 * Candidates' personal data stays in this module's tables and is erased in time; the case's history knows numbers only.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Recruitment")
package fr.synergies.recruitment;
