package fr.synergies;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one deployable that holds the engine, the rules, the pages and the API. */
@SpringBootApplication
public class Synergies {

    public static void main(String[] args) {
        SpringApplication.run(Synergies.class, args);
    }
}
