package fr.synergies.rules;

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

    /** What came out of a compilation: a knowledge base, or the errors that prevent it. */
    record Compilation(KieBase base, List<Message> errors) {}

    /** Compiles DRL texts by path. */
    static Compilation compile(Map<String, String> drls) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id =
                services.newReleaseId("fr.synergies", "rules", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        drls.forEach((path, drl) -> files.write("src/main/resources/" + path, drl));
        ClassLoader loader = KieBases.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        try {
            return new Compilation(
                    errors.isEmpty() ? services.newKieContainer(id, loader).getKieBase() : null, errors);
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }
}
