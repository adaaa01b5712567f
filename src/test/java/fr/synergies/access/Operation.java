package fr.synergies.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Something that can be asked of the program, and the method that answers it. */
record Operation(Name name, HandlerMethod method) {

    /** A verb and a path whose variables are in braces, as in {@code /api/cases/{id}/history}. */
    record Name(String verb, String path) implements Comparable<Name> {

        /** The patterns of path variables are not part of a name. */
        static Name of(String verb, String pattern) {
            return new Name(verb, pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"));
        }

        boolean changes() {
            return !verb.equals("GET");
        }

        @Override
        public int compareTo(Name other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : verb.compareTo(other.verb);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    List<MethodParameter> parameters() {
        return List.of(method.getMethodParameters());
    }

    /** The type of a path variable. */
    Class<?> typeOf(String variable) {
        return parameters().stream()
                .filter(parameter -> variable.equals(parameter.getParameter().getName()))
                .findFirst()
                .<Class<?>>map(MethodParameter::getParameterType)
                .orElse(String.class);
    }

    boolean takesFiles() {
        return parameters().stream().anyMatch(Operation::isFile);
    }

    /** The name of a request parameter. */
    static String name(MethodParameter parameter) {
        String declared = Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .orElse("");
        return declared.isEmpty() ? parameter.getParameter().getName() : declared;
    }

    /** The request parameters without which the program does not answer. */
    List<MethodParameter> required() {
        return parameters().stream()
                .filter(parameter -> Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                        .filter(RequestParam::required)
                        .filter(annotation -> annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE))
                        .isPresent())
                .filter(parameter -> !parameter.isOptional() && !isFile(parameter))
                .toList();
    }

    private static boolean isFile(MethodParameter parameter) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        return Stream.of(type, type.getGeneric())
                .anyMatch(each -> MultipartFile.class.isAssignableFrom(each.toClass()));
    }
}
