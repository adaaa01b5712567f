/**
 * Work in the background: one mechanism for imports, detections, examinations of rules and exports (decision 27). A job has an owner,
 * is worked on by one node at a time, says how far it is, can be cancelled, and is taken up by another node if its own dies.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"kernel", "platform.database", "platform.web :: form"})
package fr.synergies.platform.jobs;
