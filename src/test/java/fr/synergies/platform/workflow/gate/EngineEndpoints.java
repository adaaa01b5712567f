package fr.synergies.platform.workflow.gate;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** All that the engine's REST API offers, read from its classes as JAX-RS reads them: its resources, and theirs in turn. */
final class EngineEndpoints {

    private static final int DEEPEST = 5;

    private final SortedSet<Endpoint> found = new TreeSet<>();

    /** A verb and a path, whose variables stand in braces. */
    record Endpoint(String verb, String path) implements Comparable<Endpoint> {

        boolean writes() {
            return !verb.equals(HttpMethod.GET);
        }

        @Override
        public int compareTo(Endpoint other) {
            return (path + verb).compareTo(other.path + other.verb);
        }
    }

    static SortedSet<Endpoint> all() {
        EngineEndpoints endpoints = new EngineEndpoints();
        endpoints.walk(DefaultProcessEngineRestServiceImpl.class, "", 0);
        return endpoints.found;
    }

    private void walk(Class<?> resource, String base, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("Resources without end below " + base);
        }
        for (Method method : resource.getMethods()) {
            String path = base
                    + Optional.ofNullable(method.getAnnotation(Path.class))
                            .map(Path::value)
                            .map(value -> value.startsWith("/") ? value : "/" + value)
                            .filter(value -> !value.equals("/"))
                            .orElse("");
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(new Endpoint(verb.get(), path));
            } else if (method.isAnnotationPresent(Path.class)) {
                walk(method.getReturnType(), path, depth + 1);
            }
        }
        found.removeIf(endpoint -> endpoint.verb().equals(OPTIONS.class.getSimpleName()));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(kind -> kind.getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst();
    }
}
