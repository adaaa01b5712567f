package fr.synergies.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles DRL texts with Drools' executable model. */
final class KieBases {

    private KieBases() {}

    /** The result of a compilation: a knowledge base, or the errors that prevent it. */
    record Compilation(KieBase base, List<Problem> errors) {

        boolean failed() {
            return !errors.isEmpty();
        }
    }

    /** An error in a file, written or generated; line 0 if unknown. */
    record Problem(String path, int line, String text) {}

    /** The path by which Drools finds a file in the folder of its package; unique as the file's own path is. */
    static String path(String packageName, String path) {
        return packageName.replace('.', '/') + "/" + path.replace('/', '~');
    }

    /** Compiles DRL texts by path. */
    static Compilation compile(Map<String, String> drls) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id =
                services.newReleaseId("fr.synergies", "rules", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        drls.forEach((path, drl) -> files.write("src/main/resources/" + path, drl));
        ClassLoader loader = KieBases.class.getClassLoader();
        try {
            KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
            List<Problem> errors = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(error -> new Problem(error.getPath(), error.getLine(), error.getText()))
                    .toList();
            return new Compilation(
                    errors.isEmpty() ? services.newKieContainer(id, loader).getKieBase() : null, errors);
        } catch (RuntimeException e) {
            return new Compilation(null, List.of(new Problem("", 0, String.valueOf(e.getMessage()))));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }
}
