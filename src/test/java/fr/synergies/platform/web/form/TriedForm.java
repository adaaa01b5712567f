package fr.synergies.platform.web.form;

import fr.synergies.Answer;
import fr.synergies.TestSystem;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A form of a page, filled in so that it is refused.
 *
 * @param handler class and method of its controller
 * @param scene what has to have happened for the page to have the form
 * @param fields what is typed
 * @param marker a text that was typed, or that tells of the refusal where nothing can be typed
 * @param faults the ids of the fields that are to blame
 */
record TriedForm(
        String handler,
        String user,
        Consumer<Scene> scene,
        Function<Scene, String> path,
        Map<String, String> fields,
        String marker,
        List<String> faults) {

    /** What happened before the form is sent. */
    static final class Scene {

        private final TestSystem system;
        private final JdbcTemplate jdbc;
        String found = "";

        Scene(TestSystem system, JdbcTemplate jdbc) {
            this.system = system;
            this.jdbc = jdbc;
        }

        TestSystem system() {
            return system;
        }

        JdbcTemplate jdbc() {
            return jdbc;
        }

        void did(String user, String path, String json) {
            Answer answer = system.client(user).post(path, json);
            if (answer.status() >= 300) {
                throw new AssertionError(path + ": " + answer.text());
            }
        }
    }

    static String handler(Class<?> type, Method method) {
        return type.getSimpleName().replaceAll("\\$\\$.*", "") + "." + method.getName();
    }

    @Override
    public String toString() {
        return handler;
    }
}
