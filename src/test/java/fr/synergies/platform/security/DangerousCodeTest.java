package fr.synergies.platform.security;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was typed is never carried out: our code, pages and scripts do without what would make that possible. */
class DangerousCodeTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.synergies");

    private static final Pattern UNESCAPED =
            Pattern.compile("th:utext|\\[\\(|data-th-utext|javascript:|\\bon\\w+=\"|th:on");
    private static final Pattern INTERPRETED = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|"
                    + "\\beval\\(|new Function|localStorage|sessionStorage|indexedDB|postMessage|addEventListener\\(\"message\"");

    @Test
    void no_code_starts_other_programs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .callMethodWhere(describe(
                        "Runtime.exec",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Runtime.class)
                                && call.getName().equals("exec")))
                .check(MAIN);
    }

    @Test
    void no_code_reads_java_objects_looks_names_up_or_evaluates_scripts_and_xpath() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.synergies.platform.workflow.expression") // which refuses them to the engine
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.naming..", "javax.script..", "javax.xml.xpath..")
                .check(MAIN);
    }

    @Test
    void no_page_writes_markup_or_scripts_that_it_was_given() throws IOException {
        assertThat(with(UNESCAPED, Path.of("src/main/resources/templates"), ".html"))
                .isEmpty();
    }

    @Test
    void no_script_of_ours_reads_texts_as_markup_or_leaves_data_in_the_browser() throws IOException {
        assertThat(with(INTERPRETED, Path.of("src/main/resources/static"), ".js"))
                .isEmpty();
    }

    private static List<String> with(Pattern pattern, Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> read =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(read).isNotEmpty();
            return read.stream()
                    .flatMap(file -> pattern.matcher(text(file))
                            .results()
                            .map(found -> file.getFileName() + ": " + found.group()))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
