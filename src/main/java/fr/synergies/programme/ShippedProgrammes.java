package fr.synergies.programme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Registers the programmes of {@code programmes/*.yaml} that are not registered yet, before the first request. */
@Component
class ShippedProgrammes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedProgrammes.class);

    private final Programmes programmes;
    private final ResourcePatternResolver files;
    private final DefinitionFiles definitions;
    private boolean running;

    ShippedProgrammes(Programmes programmes, ResourcePatternResolver files, DefinitionFiles definitions) {
        this.programmes = programmes;
        this.files = files;
        this.definitions = definitions;
    }

    @Override
    public void start() {
        try {
            for (Resource file : files.getResources("classpath*:programmes/*.yaml")) {
                register(file);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "Programme definitions cannot be read: " + unreadable.getMessage(), unreadable);
        }
        running = true;
    }

    private void register(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            ProgrammeDefinition definition =
                    definitions.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            if (!programmes.knows(definition.code())) {
                programmes.register(definition);
                LOG.info("Registered programme {} from {}", definition.code(), file.getFilename());
            }
        } catch (com.fasterxml.jackson.core.JacksonException malformed) {
            throw new IllegalStateException(file.getFilename() + ": " + malformed.getMessage(), malformed);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Well before the web server, which is among the last to start. */
    @Override
    public int getPhase() {
        return 0;
    }
}
