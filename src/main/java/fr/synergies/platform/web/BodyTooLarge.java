package fr.synergies.platform.web;

import java.io.IOException;

/** The body of a request goes on beyond what is read of one; the answer is 413. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long most) {
        super("A body of more than " + most + " bytes");
    }
}
