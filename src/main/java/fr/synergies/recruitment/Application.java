package fr.synergies.recruitment;

import java.time.LocalDate;

/** An application as registered; phone and notes may be empty. */
public record Application(String name, String email, String phone, LocalDate receivedOn, String notes) {

    public static final int LONGEST_NAME = 200;

    /** As mail has it (RFC 5321). */
    public static final int LONGEST_EMAIL = 254;

    public static final int LONGEST_PHONE = 40;

    /** Of the notes on an application, and of those on an interview. */
    public static final int LONGEST_NOTES = 4000;
}
