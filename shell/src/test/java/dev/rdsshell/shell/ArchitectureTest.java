package dev.rdsshell.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house (docs/layout.md): what may know what. */
class ArchitectureTest {
    private static final String ROOT = "dev.rdsshell.shell";

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.rdsshell");
    }

    @Test
    void onlyTheTerminalRoomKnowsJLine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline..")
                .because("the line editor can then be replaced, and everything else be tested without a terminal"));
    }

    @Test
    void onlyTheRootAndTheAdapterKnowSpring() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".spring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("commands are ours; Spring Shell sees them through one adapter"));
    }

    @Test
    void onlyFourRoomsKnowTheAwsSdk() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.rdsshell.completions.source..",
                        ROOT + ".aws..",
                        ROOT + ".operation..",
                        "dev.rdsshell.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .because("the domain speaks of export tasks, not of responses"));
    }

    @Test
    void completionsAndSandboxDoNotKnowTheShell() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.rdsshell.completions..", "dev.rdsshell.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "..")
                .because("they are modules of their own"));
    }

    @Test
    void onlyTheRootKnowsTheBuiltInCommandsAndTheAdapter() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".builtin..", ROOT + ".spring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".builtin..", ROOT + ".spring..")
                .because("a built-in command may use every room, so no room may use it"));
    }

    @Test
    void nothingButTheRootAndTheTerminalWritesToTheStreamsOfTheProcess() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".terminal..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("stdout is for data only, and somebody has to watch over that"));
    }

    @Test
    void nothingSleepsOrAsksTheTimeByItself() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".terminal..")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .because("clock and pause are injected, so that a day of watching is tested in a second"));
    }

    @Test
    void roomsDependOnEachOtherInOneDirection() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
        check(slices().matching("dev.rdsshell.sandbox.(*)..").should().beFreeOfCycles());
        check(slices().matching("dev.rdsshell.completions.(*)..").should().beFreeOfCycles());
    }

    @Test
    void everyRoomSaysWhatItIsForAndIsNullChecked() {
        program.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackage)
                .distinct()
                .forEach(room -> assertTrue(
                        room.isAnnotatedWith(NullMarked.class), room.getName() + " has no package-info.java"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(program);
    }
}
