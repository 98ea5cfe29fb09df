package tj.somon.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of who may use whom. */
class ArchitectureTest {
  private static final String COMPILER = "tj.somon.compiler";
  private static final String IN_COMPILER = COMPILER + "..";
  private static final Pattern TAJIK_WORD = Pattern.compile("[\\u0400-\\u04FF]{2,}");

  /** What each package of the compiler uses of the others. The facade, which puts the phases together, may use all. */
  private static final Map<String, Set<String>> ARROWS = Map.ofEntries(Map.entry("ast", Set.of("source")),
      Map.entry("source", Set.of()), Map.entry("diagnostics", Set.of("source")),
      Map.entry("messages", Set.of("diagnostics", "source")), Map.entry("vocabulary", Set.of("ast", "source")),
      Map.entry("regexp", Set.of("diagnostics", "source")), Map.entry("sourcemap", Set.of("source")),
      Map.entry("lexer", Set.of("diagnostics", "regexp", "source", "vocabulary")),
      Map.entry("parser", Set.of("ast", "diagnostics", "lexer", "source", "vocabulary")),
      Map.entry("names", Set.of("ast", "diagnostics", "source", "vocabulary")),
      Map.entry("module", Set.of("ast", "names", "source")),
      Map.entry("builtins", Set.of("ast", "diagnostics", "names", "source", "vocabulary")),
      Map.entry("lowering", Set.of("ast", "diagnostics", "module", "names", "regexp", "source")),
      Map.entry("printer", Set.of("ast", "lexer", "source", "sourcemap", "vocabulary")));

  private static final JavaClasses CODE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(COMPILER, "tj.somon.modules", "tj.somon.external", "tj.somon.runtime", "tj.somon.cli");

  @Test
  void modulesUseOnlyThoseBelowThem() {
    layeredArchitecture().consideringOnlyDependenciesInLayers().layer("cli").definedBy("tj.somon.cli..")
        .layer("runtime").definedBy("tj.somon.runtime..").layer("external").definedBy("tj.somon.external..")
        .layer("modules").definedBy("tj.somon.modules..").layer("compiler").definedBy(IN_COMPILER).whereLayer("cli")
        .mayNotBeAccessedByAnyLayer().whereLayer("runtime").mayOnlyBeAccessedByLayers("cli").whereLayer("external")
        .mayOnlyBeAccessedByLayers("cli").whereLayer("modules").mayOnlyBeAccessedByLayers("external", "runtime", "cli")
        .check(CODE);
  }

  @Test
  void packagesOfTheCompilerUseOnlyWhatTheTableSays() {
    ARROWS.forEach(this::checkArrows);
  }

  private void checkArrows(String name, Set<String> others) {
    var allowed = new ArrayList<String>(List.of("java..", "org.jspecify..", COMPILER + "." + name));
    others.forEach(other -> allowed.add(COMPILER + "." + other));
    classes().that().resideInAPackage(COMPILER + "." + name).should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))).check(CODE);
  }

  @Test
  void theTableListsEveryPackageOfTheCompiler() {
    var packages = CODE.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(COMPILER + "."))
        .map(name -> name.substring(COMPILER.length() + 1)).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ARROWS.keySet()), packages);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("tj.somon.compiler.(*)..").should().beFreeOfCycles().check(CODE);
    slices().matching("tj.somon.(modules|external|runtime|cli).(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void theCompilerUsesNoLibraryAndTouchesNothingOutside() {
    classes().that().resideInAPackage(IN_COMPILER).should()
        .onlyDependOnClassesThat(resideInAnyPackage(IN_COMPILER, "java.lang..", "java.util", "java.util.function",
            "java.util.stream", "java.util.regex", "java.util.concurrent", "java.io", "java.math", "java.nio.charset",
            "java.text", "org.jspecify.."))
        .check(CODE);
    for (String outside : List.of("java.lang.Thread", "java.lang.ThreadLocal", "java.lang.Process", "java.io.File",
        "java.lang.System$Logger", "java.io.FileInputStream", "java.io.FileOutputStream", "java.util.Random",
        "java.util.concurrent.ExecutorService", "java.util.concurrent.CompletableFuture")) {
      noClasses().that().resideInAPackage(IN_COMPILER).should().dependOnClassesThat().haveFullyQualifiedName(outside)
          .check(CODE);
    }
    noClasses().that().resideInAPackage(IN_COMPILER).should().accessTargetWhere(ofTheProcess()).check(CODE);
  }

  private static DescribedPredicate<JavaAccess<?>> ofTheProcess() {
    var allowed = Set.of("arraycopy", "identityHashCode");
    return DescribedPredicate.describe("member of System",
        access -> access.getTargetOwner().isEquivalentTo(System.class) && !allowed.contains(access.getName()));
  }

  @Test
  void eachLibraryHasOneImportingPackage() {
    onlyIn("tools.jackson..", "tj.somon.modules.json");
    onlyIn("com.github.benmanes.caffeine..", "tj.somon.modules.cache");
    onlyIn("com.caoccao..", "tj.somon.runtime..");
    onlyIn("okhttp3..", "tj.somon.external.net");
  }

  private void onlyIn(String library, String home) {
    noClasses().that().resideOutsideOfPackage(home).should().dependOnClassesThat().resideInAPackage(library)
        .check(CODE);
  }

  @Test
  void tajikWordsStandOnlyInTheVocabularyAndCatalogues() throws IOException {
    Path sources = Path.of("..", "compiler", "src", "main", "java");
    Path vocabulary = sources.resolve("tj/somon/compiler/vocabulary");
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.startsWith(vocabulary)).toList()) {
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
