package fr.synergies.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.base.util.Drools;
import org.kie.api.KieBase;

/**
 * The shipped rules as the build compiled them ({@link RuleCompiler}): a start loads their classes instead of generating and
 * compiling Java. They serve rules of the same text only, with the same Drools, on facts whose classes are the same byte for
 * byte: whatever else is compiled where it is loaded. The tables have no part in it, since their rows are facts.
 */
final class StoredRules {

    static final StoredRules SHIPPED = new StoredRules(StoredRules.class.getClassLoader());

    private static final String INDEX = "compiled-rules/index.txt";
    private static final String ARCHIVE = "compiled-rules/rules.zip";
    private static final Pattern OURS = Pattern.compile("fr/synergies/[\\w/$]+");

    private final ClassLoader loader;
    private KieBase loaded;

    StoredRules(ClassLoader loader) {
        this.loader = loader;
    }

    /** The knowledge base of these DRL texts by path, if it is they that were compiled. */
    Optional<KieBase> base(SortedMap<String, String> drls) {
        return serve(drls) ? Optional.of(loaded()) : Optional.empty();
    }

    /** Whether these texts were compiled, by this version of Drools and for the facts of this program. */
    boolean serve(SortedMap<String, String> drls) {
        List<String> index = resource(INDEX)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
        return !index.isEmpty() && index.get(0).equals(fingerprint(drls, index.subList(1, index.size())));
    }

    /** Stores what was compiled of these texts below a folder of classes. */
    void write(Path folder, SortedMap<String, String> drls, KieBases.Compilation compiled) {
        SortedSet<String> facts = namedIn(compiled.module().getClassesMap().values());
        facts.addAll(namedIn(
                facts.stream().map(this::resource).flatMap(Optional::stream).toList()));
        String index = fingerprint(drls, facts) + "\n" + String.join("\n", facts) + "\n";
        try {
            Files.createDirectories(folder.resolve(INDEX).getParent());
            Files.write(folder.resolve(ARCHIVE), compiled.module().getBytes());
            Files.writeString(folder.resolve(INDEX), index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base is shared: sessions do not change it, and rule sets of other tables have the same rules. */
    private synchronized KieBase loaded() {
        if (loaded == null) {
            try {
                loaded =
                        KieBases.load(new ByteArrayInputStream(resource(ARCHIVE).orElseThrow()));
            } catch (IOException e) {
                throw new UncheckedIOException(ARCHIVE, e);
            }
        }
        return loaded;
    }

    private SortedSet<String> namedIn(Collection<byte[]> classes) {
        SortedSet<String> names = new TreeSet<>();
        for (byte[] bytes : classes) {
            OURS.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(MatchResult::group)
                    .map(name -> name + ".class")
                    .filter(name -> loader.getResource(name) != null)
                    .forEach(names::add);
        }
        return names;
    }

    private String fingerprint(SortedMap<String, String> drls, Collection<String> facts) {
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("Drools", Drools.getFullVersion().getBytes(StandardCharsets.UTF_8));
        drls.forEach((path, drl) -> parts.put(path, drl.getBytes(StandardCharsets.UTF_8)));
        facts.forEach(name -> parts.put(name, resource(name).orElse(new byte[0])));
        MessageDigest digest = sha256();
        parts.forEach((name, bytes) -> {
            digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private Optional<byte[]> resource(String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
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
