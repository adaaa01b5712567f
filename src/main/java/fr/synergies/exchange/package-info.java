/**
 * Tables in and out: files of companies and flows are read, checked and stored as jobs, and written for spreadsheets.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "company",
            "company :: flow",
            "company :: form",
            "kernel",
            "platform.jobs",
            "platform.web :: form",
            "programme",
            "synergy :: matching",
            "trail"
        })
package fr.synergies.exchange;
