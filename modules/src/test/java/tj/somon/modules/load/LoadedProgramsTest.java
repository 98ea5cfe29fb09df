package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.LineColumn;

class LoadedProgramsTest {
  private final MemoryFiles files = new MemoryFiles();

  private LoadResult load() {
    return loader().load("/p/main.som");
  }

  private GraphLoader loader() {
    return new GraphLoader(files, new LoadOptions("/p", true));
  }

  private static String shown(Located located) {
    LineColumn at = located.source().lineColumn(located.diagnostic().span().start());
    return located.source().path() + ":" + at.line() + ":" + at.column() + " " + located.diagnostic().code().id();
  }

  private static CompiledModule module(LoadResult result, String key) {
    return result.graph().orElseThrow().modules().stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void loadsAllThatTheEntryImportsOnce() {
    files.file("/p/main.som", "ворид { х } аз './a'; ворид './b'; чоп.сабт(х);")
        .file("/p/a.som", "ворид './b'; содир собит х = 1;").file("/p/b.som", "ворид './main';");
    LoadResult result = load();
    assertEquals(List.of(), result.findings());
    assertEquals(List.of("/p/main.som", "/p/a.som", "/p/b.som"),
        result.graph().orElseThrow().modules().stream().map(CompiledModule::key).toList());
    assertEquals(Map.of("./a", new LinkTarget.Loaded("/p/a.som"), "./b", new LinkTarget.Loaded("/p/b.som")),
        module(result, "/p/main.som").links());
    assertFalse(result.graph().orElseThrow().demands());
  }

  @Test
  void reportsTheErrorsOfAllModulesAtOnce() {
    files.file("/p/main.som", "ворид { й } аз './a';\nворид './нест';\nчоп.сабт(й);")
        .file("/p/a.som", "ворид './aa';\nсодир собит х = ;").file("/p/нестй.txt", "");
    LoadResult result = load();
    assertTrue(result.graph().isEmpty());
    assertEquals(List.of("main.som:1:9 SOM3003", "main.som:2:7 SOM3001", "a.som:1:7 SOM3001"),
        result.findings().stream().map(LoadedProgramsTest::shown).filter(s -> s.contains("SOM30")).toList());
    assertTrue(
        result.findings().stream().map(LoadedProgramsTest::shown).anyMatch(s -> s.startsWith("a.som:2:17 SOM1")));
  }

  @Test
  void namesTheExportThatWasMeant() {
    files.file("/p/main.som", "ворид { салон } аз './a'; чоп.сабт(салон);").file("/p/a.som", "содир * аз './b';")
        .file("/p/b.som", "содир функсия салом() {}");
    LoadResult result = load();
    assertEquals(List.of(Map.of("name", "салом")),
        result.findings().getFirst().diagnostic().notes().stream().map(note -> note.arguments()).toList());
  }

  @Test
  void dropsTypesFromImportsAndExports() {
    files.file("/p/main.som", "ворид { Т, х } аз './a'; содир { Т }; чоп.сабт(х);")
        .file("/p/a.som", "содир { Т, х } аз './b';").file("/p/b.som", "содир интерфейс Т {} содир собит х = 1;");
    LoadResult result = load();
    assertEquals(List.of(), result.findings().stream().filter(f -> f.diagnostic().isError()).toList());
    assertFalse(module(result, "/p/a.som").code().contains("Т"), module(result, "/p/a.som").code());
    assertFalse(module(result, "/p/main.som").code().contains("Т"), module(result, "/p/main.som").code());
  }

  @Test
  void decidesAsNodeWhatAJavaScriptFileIs() {
    files.file("/p/main.som", "ворид './a.js'; ворид './b.js'; ворид './m/c.js'; ворид './d.cjs'; ворид './n/e.js';")
        .file("/p/a.js", "export const a = 1;").file("/p/b.js", "exports.b = delete x;")
        .file("/p/m/package.json", "{\"type\": \"module\"}").file("/p/m/c.js", "globalThis.c = 1;")
        .file("/p/d.cjs", "exports.d = 1;").file("/p/n/package.json", "{\"type\": \"commonjs\"}")
        .file("/p/n/e.js", "with (Math) exports.e = PI;");
    LoadResult result = load();
    assertEquals(List.of(), result.findings());
    assertEquals(
        List.of(ModuleKind.MODULE, ModuleKind.COMMONJS, ModuleKind.MODULE, ModuleKind.COMMONJS, ModuleKind.COMMONJS),
        List.of("/p/a.js", "/p/b.js", "/p/m/c.js", "/p/d.cjs", "/p/n/e.js").stream()
            .map(key -> module(result, key).kind()).toList());
  }

  @Test
  void tellsWhatIsAskedOfACommonJsModule() {
    files.file("/p/main.som", "ворид к, { а чун я } аз './c.cjs'; содир { б } аз './c.cjs'; чоп.сабт(к, я);")
        .file("/p/c.cjs", "exports.а = 1; exports.б = 2; exports.в = 3;");
    CompiledModule module = module(load(), "/p/c.cjs");
    assertEquals(Set.of("а", "б"), module.required());
    assertEquals(List.of("а", "б", "в"), module.names());
    assertEquals("", module.code());
  }

  @Test
  void refusesJsonThatIsNone() {
    files.file("/p/main.som", "ворид д аз './d.json'; чоп.сабт(д);").file("/p/d.json", "{\n  'a': 1}");
    assertEquals(List.of("d.json:2:3 SOM3006"), load().findings().stream().map(LoadedProgramsTest::shown).toList());
  }

  @Test
  void leavesAMissingDynamicImportToTheProgram() {
    files.file("/p/main.som", "ворид('./нест').catch(() => {});");
    LoadResult result = load();
    assertEquals(List.of(), result.findings());
    assertTrue(result.graph().orElseThrow().demands());
  }

  @Test
  void loadsOnDemandWhatTheProgramHasNotYet() {
    files.file("/p/main.som", "ворид './a'; собит н = './b'; ворид(н);").file("/p/a.som", "содир собит х = 1;")
        .file("/p/b.som", "ворид { х } аз './a'; содир собит у = х;");
    GraphLoader loader = loader();
    assertTrue(loader.load("/p/main.som").graph().orElseThrow().demands());
    var answer = assertInstanceOf(ModuleDemand.Answer.Supplied.class,
        loader.demand(findings -> "").load("./b", "/p/main.som"));
    assertEquals(new LinkTarget.Loaded("/p/b.som"), answer.target());
    assertEquals(List.of("/p/b.som"), answer.modules().stream().map(CompiledModule::key).toList());
  }

  @Test
  void aDemandFailsWithTheFindings() {
    files.file("/p/main.som", "").file("/p/b.som", "тағ = 1");
    GraphLoader loader = loader();
    loader.load("/p/main.som");
    ModuleDemand demand = loader.demand(findings -> findings.getFirst().diagnostic().code().id());
    assertEquals(new ModuleDemand.Answer.Refused("ERR_MODULE_NOT_FOUND", "SOM3001"), demand.load("./c", "/p/main.som"));
    var refused = assertInstanceOf(ModuleDemand.Answer.Refused.class, demand.load("./b", "/p/main.som"));
    assertEquals("ERR_SOMON_COMPILE", refused.code());
    assertEquals(refused, demand.load("./b", "/p/main.som"));
  }

  @Test
  void givesOneProgramOnePrelude() {
    files.file("/p/main.som", "ворид { р } аз './a'; чоп.сабт(р().дарозӣ);").file("/p/a.som",
        "содир функсия р(х: ягон): ягон { бозгашт х.харита; }");
    String prelude = load().graph().orElseThrow().prelude();
    assertTrue(prelude.contains("дарозӣ") && prelude.contains("харита"), prelude);
  }
}
