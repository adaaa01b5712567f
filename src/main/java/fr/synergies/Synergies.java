package fr.synergies;

import fr.synergies.trail.file.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: a single deployable with the engine, the rules, the pages and the API; or the verifier of audit files. */
@SpringBootApplication
public class Synergies {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(VerifyCommand.arguments(args), System.out));
        }
        SpringApplication.run(Synergies.class, args);
    }
}
