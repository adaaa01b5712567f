package fr.synergies;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the house: modules without cycles, plain domain types, adapters that stay inside. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.synergies");

    @Test
    void modules_use_only_what_others_offer_and_never_in_circles() {
        ApplicationModules.of(Synergies.class, new ImportOption.DoNotIncludeTests())
                .verify();
    }

    @Test
    void domain_types_know_no_framework() {
        classes()
                .that(areRecordsOrEnums())
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.springframework..", "org.camunda..", "org.drools..", "org.kie..")
                .check(MAIN);
    }

    @Test
    void only_the_rules_module_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.synergies.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(MAIN);
    }

    /** The delegates of service tasks, each of which only calls a use case, are the only exception. */
    @Test
    void only_the_workflow_module_knows_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.synergies.workflow..")
                .and()
                .doNotImplement("org.camunda.bpm.engine.delegate.JavaDelegate")
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
                .or()
                .areAnnotatedWith(Repository.class)
                .or()
                .implement("org.camunda.bpm.engine.delegate.JavaDelegate")
                .should()
                .notBePublic()
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

    private static DescribedPredicate<JavaClass> areRecordsOrEnums() {
        return DescribedPredicate.describe("are records or enums", type -> type.isRecord() || type.isEnum());
    }
}
