package fr.synergies.trail.file;

import fr.synergies.trail.anchor.TrustedAuthorities;
import fr.synergies.trail.chain.Verification;
import fr.synergies.trail.chain.VerificationReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command {@code verify <file> [--authorities <certificates>] [<id of a key>…]}: verifies an audit file without server and database. */
public final class VerifyCommand {

    /** The argument that makes the application run this command instead of the server. */
    public static final String NAME = "verify";

    private static final String AUTHORITIES = "--authorities";
    private static final int INTACT = 0;
    private static final int DAMAGED = 1;
    private static final int WRONG = 2;

    private VerifyCommand() {}

    /**
     * Verifies a file and prints the result.
     *
     * @param arguments the file, then the certificates (PEM) of the authorities whose time stamps to trust, and the ids of the keys
     *     to trust; without them, whichever authority or key signed is accepted
     * @return 0 if the file is intact, 1 if not, 2 if it cannot be read
     */
    public static int run(List<String> arguments, PrintStream out) {
        boolean named = arguments.size() > 1 && arguments.get(1).equals(AUTHORITIES);
        int options = named ? 3 : 1;
        if (arguments.size() < options) {
            out.println("verify <audit file> [--authorities <certificates in PEM>] [<key id>...]");
            return WRONG;
        }
        TrustedAuthorities authorities;
        try {
            authorities = named ? TrustedAuthorities.in(Path.of(arguments.get(2))) : TrustedAuthorities.any();
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            out.println("These certificates cannot be read: " + unreadable.getMessage());
            return WRONG;
        }
        try {
            Verification.Trust trust =
                    new Verification.Trust(arguments.stream().skip(options).collect(Collectors.toSet()), authorities);
            FileVerification.Result result = FileVerification.of(Path.of(arguments.get(0)), trust);
            say(result, trust, out);
            return result.intact() ? INTACT : DAMAGED;
        } catch (IOException | RuntimeException unreadable) {
            out.println("This is no audit file that can be read: " + unreadable.getMessage());
            return WRONG;
        }
    }

    /** The arguments after the command's name. */
    public static List<String> arguments(String[] all) {
        return Arrays.asList(all).subList(1, all.length);
    }

    private static void say(FileVerification.Result result, Verification.Trust trust, PrintStream out) {
        VerificationReport trail = result.trail();
        out.printf("%d acts of %d cases, %d seals recomputed%n", trail.acts(), trail.cases(), trail.seals());
        out.printf("%d decisions of the rules compared%n", trail.decisions());
        out.printf("%d reasons erased, %d acts not sealed yet%n", trail.erased(), trail.unsealed());
        boolean anyKey = trust.keys().isEmpty();
        out.println("signed with key " + result.key() + (anyKey ? " (not compared: name the key you trust)" : ""));
        boolean anyAuthority = trust.authorities().acceptAny();
        out.printf(
                "%d of %d seals proved by a time stamp from outside%s%n",
                trail.anchored(),
                trail.seals(),
                anyAuthority && trail.anchored() > 0 ? " (not compared: name the authorities you trust)" : "");
        result.damaged().forEach(part -> out.println("DAMAGED " + part));
        trail.faults()
                .forEach(fault -> out.println(fault.kind() + " "
                        + (fault.caseId().isEmpty() ? "seal " : "case " + fault.caseId() + ", act ") + fault.place()));
        out.println(result.intact() ? "INTACT" : "NOT INTACT");
    }
}
