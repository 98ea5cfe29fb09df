package tj.somon.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of who may use whom. */
class ArchitectureTest {
  private static final String COMPILER = "tj.somon.compiler..";
  private static final Pattern TAJIK_WORD = Pattern.compile("[\\u0400-\\u04FF]{2,}");

  private final JavaClasses code = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("tj.somon.compiler", "tj.somon.modules", "tj.somon.runtime", "tj.somon.cli");

  @Test
  void modulesUseOnlyThoseBelowThem() {
    layeredArchitecture().consideringOnlyDependenciesInLayers().layer("cli").definedBy("tj.somon.cli..")
        .layer("runtime").definedBy("tj.somon.runtime..").layer("modules").definedBy("tj.somon.modules..")
        .layer("compiler").definedBy(COMPILER).whereLayer("cli").mayNotBeAccessedByAnyLayer().whereLayer("runtime")
        .mayOnlyBeAccessedByLayers("cli").whereLayer("modules").mayOnlyBeAccessedByLayers("runtime", "cli").check(code);
  }

  @Test
  void phasesOfTheCompilerUseOnlyThoseBeforeThem() {
    phase("source", "ast");
    phase("diagnostics", "source");
    phase("ast");
    phase("messages", "diagnostics", "source");
    phase("regexp", "diagnostics", "source");
    phase("sourcemap");
    phase("parser", "lexer", "ast", "diagnostics", "source", "vocabulary");
    phase("names", "ast", "diagnostics", "source", "vocabulary");
    phase("module", "ast", "names", "source");
    phase("builtins", "ast", "names", "diagnostics", "source", "vocabulary");
    phase("printer", "ast", "lexer", "source", "sourcemap", "vocabulary");
  }

  private void phase(String phase, String... others) {
    var allowed = new java.util.ArrayList<String>(List.of("java..", "org.jspecify..", "tj.somon.compiler." + phase));
    for (String other : others) {
      allowed.add("tj.somon.compiler." + other);
    }
    classes().that().resideInAPackage("tj.somon.compiler." + phase).should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))).check(code);
  }

  @Test
  void theCompilerUsesNoLibraryAndTouchesNothingOutside() {
    classes().that().resideInAPackage(COMPILER).should().onlyDependOnClassesThat(resideInAnyPackage(COMPILER,
        "java.lang..", "java.util..", "java.io", "java.nio.charset", "java.text", "org.jspecify..")).check(code);
    noClasses().that().resideInAPackage(COMPILER).should().dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Thread").orShould().dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File").orShould().dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.System$Logger").orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(System.class, "nanoTime").check(code);
  }

  @Test
  void eachLibraryHasOneImportingPackage() {
    onlyIn("tools.jackson..", "tj.somon.modules.json");
    onlyIn("com.caoccao..", "tj.somon.runtime..");
  }

  private void onlyIn(String library, String home) {
    noClasses().that().resideOutsideOfPackage(home).should().dependOnClassesThat().resideInAPackage(library)
        .check(code);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("tj.somon.(modules|runtime|cli).(*)..").should().beFreeOfCycles().check(code);
  }

  @Test
  void tajikWordsStandOnlyInTablesAndCatalogues() throws IOException {
    try (var files = Files.walk(Path.of("..", "compiler", "src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String literals = String.join("\n",
            Files.readAllLines(file).stream().map(ArchitectureTest::withoutComment).toList());
        assertFalse(TAJIK_WORD.matcher(literals).find(), () -> "a Tajik word in " + file);
      }
    }
  }

  /** A line of code without comments; lines inside block comments begin with an asterisk here. */
  private static String withoutComment(String line) {
    String code = line.strip();
    if (code.startsWith("*") || code.startsWith("/*") || code.startsWith("//")) {
      return "";
    }
    int comment = code.indexOf(" // ");
    return comment < 0 ? code : code.substring(0, comment);
  }
}
