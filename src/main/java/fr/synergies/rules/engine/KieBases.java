package fr.synergies.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.util.maven.support.ReleaseIdImpl;

/** Compiles DRL texts with Drools' executable model, and loads what was compiled and stored. */
final class KieBases {

    private KieBases() {}

    /** The result of a compilation: a knowledge base with its classes by path, or the errors that prevent it. */
    record Compilation(KieBase base, InternalKieModule module, List<Problem> errors) {

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
            return errors.isEmpty()
                    ? new Compilation(
                            services.newKieContainer(id, loader).getKieBase(),
                            (InternalKieModule) builder.getKieModule(),
                            errors)
                    : new Compilation(null, null, errors);
        } catch (RuntimeException e) {
            return new Compilation(null, null, List.of(new Problem("", 0, String.valueOf(e.getMessage()))));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /**
     * Loads the bytes of a module that was compiled, without compiling anything. Drools' own loading of such bytes reads a
     * {@code kmodule.xml}, for which it wants a library more; ours would hold defaults only, which are set here.
     */
    static KieBase load(InputStream archive) throws IOException {
        MemoryFileSystem files = MemoryFileSystem.readFromJar(archive);
        KieModuleModel defaults = KieServices.Factory.get().newKieModuleModel();
        KieBuilderImpl.setDefaultsforEmptyKieModule(defaults);
        ReleaseId id = ReleaseIdImpl.fromPropertiesString(files.findPomProperties());
        KieServices services = KieServices.Factory.get();
        services.getRepository().addKieModule(InternalKieModuleProvider.get(id, defaults, files));
        try {
            return services.newKieContainer(id, KieBases.class.getClassLoader()).getKieBase();
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }
}
