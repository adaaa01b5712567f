package fr.synergies.rules.engine;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.table.RuleTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a rule set: tables ({@code .csv}) and rules ({@code .drl}), by their path below the rules folder. */
public final class RuleFiles {

    private static final int VERSION_DIGITS = 12;
    private static final String CASES = "tests/";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SortedMap<String, String> texts;

    private RuleFiles(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    /** The files of a folder and of the folders in it. */
    public static RuleFiles in(Path folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RuleSetException("The rules folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return of(contents, folder.toString());
    }

    /** The files of these contents; whatever is neither a table nor a DRL is left out. */
    public static RuleFiles of(Map<String, byte[]> contents, String origin) {
        SortedMap<String, String> texts = new TreeMap<>();
        contents.forEach((path, bytes) -> {
            if (path.endsWith(".csv") || path.endsWith(".drl")) {
                texts.put(path, text(path, bytes));
            }
        });
        if (texts.isEmpty()) {
            throw new RuleSetException("The rules folder " + origin + " is empty: it holds no .csv and no .drl file");
        }
        return new RuleFiles(texts);
    }

    /** Paths and texts (line ends as {@code \n}), sorted by path. */
    public SortedMap<String, String> ending(String extension) {
        SortedMap<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(path -> !path.endsWith(extension));
        return some;
    }

    /** The beginning of the {@link #hash}: what verdicts name. */
    public String version() {
        return hash().substring(0, VERSION_DIGITS);
    }

    /**
     * The same from a folder and from a jar, under Windows and Linux: paths with slashes, line ends as {@code \n}. Cases
     * are no part of it: they decide nothing.
     */
    public String hash() {
        MessageDigest digest = sha256();
        deciding().forEach((path, text) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The files that decide: all but the cases. */
    public SortedMap<String, String> deciding() {
        SortedMap<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(this::isCases);
        return some;
    }

    /** The cases that the rules are tried on, by path. */
    public SortedMap<String, String> cases() {
        SortedMap<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(path -> !isCases(path));
        return some;
    }

    /** Whether a file holds cases; no rule set in the former format has any. */
    public boolean isCases(String path) {
        return !former() && path.startsWith(CASES) && path.endsWith(".csv");
    }

    /** Whether the tables are in the former format, which declared no columns. */
    public boolean former() {
        return !texts.containsKey(RuleTables.COLUMNS);
    }

    /** Whether all files are the same, cases too. */
    public boolean sameAs(RuleFiles other) {
        return texts.equals(other.texts);
    }

    /** The same files, but these with another text. */
    public RuleFiles with(Map<String, String> changed) {
        SortedMap<String, String> other = new TreeMap<>(texts);
        other.putAll(changed);
        return new RuleFiles(other);
    }

    /** The text of a file, line ends as {@code \n}. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    public List<String> paths() {
        return List.copyOf(texts.keySet());
    }

    /**
     * The text of a file, without byte order mark, line ends as {@code \n}.
     *
     * @throws RuleSetException if it is not in UTF-8
     */
    public static String text(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return plain.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw new RuleSetException(
                    new LocalizedText(
                            path + " n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 »",
                            path + " is not in UTF-8: save it again as \"CSV UTF-8\""),
                    e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
