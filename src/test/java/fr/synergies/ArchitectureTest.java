package fr.synergies;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.synergies.casefile.CasePanel;
import fr.synergies.kernel.Transition;
import fr.synergies.meeting.committee.ReportSource;
import fr.synergies.meeting.point.ReviewAgendaSource;
import fr.synergies.platform.web.AlertSource;
import fr.synergies.programme.MeetingSource;
import fr.synergies.programme.page.ProgrammePanel;
import fr.synergies.programme.page.TimelineSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the house: modules without cycles, plain domain types, adapters that stay inside. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.synergies");

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Synergies.class, new ImportOption.DoNotIncludeTests());

    private static final List<Class<?>> ADDITIONS = List.of(
            CasePanel.class,
            ProgrammePanel.class,
            ReviewAgendaSource.class,
            TimelineSource.class,
            MeetingSource.class,
            ReportSource.class,
            AlertSource.class);
    /** The states of the types that change them. */
    private static final Set<JavaClass> STATES = MAIN.stream()
            .filter(type -> type.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Transition.class)
                            && call.getName().equals("of")))
            .flatMap(type -> type.isEnum()
                    ? Stream.of(type)
                    : type.getFields().stream()
                            .filter(field -> Set.of("status", "stage").contains(field.getName()))
                            .map(JavaField::getRawType))
            .collect(Collectors.toSet());

    @Test
    void modules_use_only_what_others_offer_and_never_in_circles() {
        MODULES.verify();
    }

    @Test
    void the_picture_of_the_modules_is_what_the_code_says() throws IOException {
        ModulePicture picture = new ModulePicture(MODULES);
        String committed = picture.committed();
        picture.draw();
        assertThat(picture.drawn()).isEqualTo(committed);
    }

    @Test
    void domain_types_know_no_framework() {
        classes()
                .that(areDomainTypes())
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.springframework..", "org.camunda..", "org.drools..", "org.kie..")
                .check(MAIN);
    }

    @Test
    void only_the_engine_of_the_rules_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.synergies.rules.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(MAIN);
    }

    @Test
    void only_the_workflow_module_knows_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.synergies.platform.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(MAIN);
    }

    @Test
    void adapters_stay_inside_their_module() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .check(MAIN);
    }

    /** How rows are stored is the business of the use cases alone. */
    @Test
    void pages_apis_and_what_they_show_reach_use_cases_and_not_repositories() {
        noClasses()
                .that(areAdapters())
                .should()
                .dependOnClassesThat(areRepositories())
                .check(MAIN);
    }

    @Test
    void no_package_holds_more_than_forty_classes() {
        Map<String, Long> sizes = MAIN.stream()
                .filter(type -> !type.isNestedClass() && !type.isAnonymousClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes)
                .allSatisfy((name, classes) -> assertThat(classes).as(name).isLessThanOrEqualTo(40));
    }

    @Test
    void only_the_type_that_owns_a_state_changes_it() {
        noClasses()
                .that()
                .areNotRecords()
                .and()
                .areNotEnums()
                .should()
                .callMethod(Transition.class, "of", Enum.class, Enum.class, Enum[].class)
                .orShould()
                .callConstructor(Transition.class, Enum.class, Enum.class)
                .check(MAIN);
    }

    @Test
    void no_store_takes_a_bare_state() {
        assertThat(STATES).isNotEmpty();
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Repository.class)
                .and()
                .haveRawReturnType(void.class)
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "with a state", types -> types.stream().anyMatch(STATES::contains)))
                .check(MAIN);
    }

    @Test
    void nobody_injects_into_fields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(MAIN);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(MAIN);
    }

    @Test
    void names_say_what_a_class_does() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(MAIN);
    }

    @Test
    void money_is_never_floating_point() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("fr.synergies.funding..", "fr.synergies.programme..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .check(MAIN);
    }

    /** Controllers, and what modules add to the pages, calendars and reports of others. */
    private static DescribedPredicate<JavaClass> areAdapters() {
        return DescribedPredicate.describe(
                "are controllers, panels or sources of agendas, timelines, meetings, reports and alerts, or their components",
                type -> isAdapter(type) || isComponentOfAdapters(type));
    }

    private static boolean isAdapter(JavaClass type) {
        return type.isAnnotatedWith(Controller.class)
                || type.isAnnotatedWith(RestController.class)
                || ADDITIONS.stream().anyMatch(type::isAssignableTo);
    }

    /** What an adapter composes its pages and answers with: a component, but no use case, and not one that diagrams name. */
    private static boolean isComponentOfAdapters(JavaClass type) {
        return type.isAnnotatedWith(Component.class)
                && type.getAnnotationOfType(Component.class).value().isEmpty()
                && type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> isAdapter(use.getOriginClass())
                                && use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static DescribedPredicate<JavaClass> areRepositories() {
        return DescribedPredicate.describe(
                "are repositories",
                type -> type.isAnnotatedWith(Repository.class)
                        || type.getSimpleName().endsWith("Repository"));
    }

    /** Records and enums; neither settings, nor parts of an adapter, nor what surrounds Drools, Spring and the engine. */
    private static DescribedPredicate<JavaClass> areDomainTypes() {
        return DescribedPredicate.describe(
                "are records or enums",
                type -> (type.isRecord() || type.isEnum())
                        && (type.getModifiers().contains(JavaModifier.PUBLIC)
                                || !type.getPackageName().startsWith("fr.synergies.platform"))
                        && !type.isAnnotatedWith(ConfigurationProperties.class)
                        && !type.getPackageName().equals("fr.synergies.rules.engine")
                        && type.getEnclosingClass()
                                .filter(outer -> outer.isMetaAnnotatedWith(Component.class))
                                .isEmpty());
    }
}
