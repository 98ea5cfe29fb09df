package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.diagnostics.Note;

class SpecifierResolverTest {
  private final MemoryModules files = new MemoryModules().with("/p/main.som", "").with("/p/a.som", "")
      .with("/p/a.js", "").with("/p/only.ts", "").with("/p/both.js", "").with("/p/both.som", "").with("/p/d.json", "{}")
      .with("/p/dir/index.som", "").with("/p/dir.som", "").with("/p/lib/index.js", "").with("/p/empty/x.som", "")
      .with("/p/m.mts", "").with("/p/c.cts", "").with("/p/picture.png", "").with("/p/риёзиёт.som", "")
      .with("/node_modules/pkg/index.js", "").with("/p/node_modules/@s/q/index.js", "")
      .with("/p/own/package.json", "{\"name\": \"own\"}").with("/p/own/main.som", "");
  private final SpecifierResolver resolver = new SpecifierResolver(files);

  @ParameterizedTest
  @CsvSource({"./a.som, /p/a.som", "./a, /p/a.som", "./a.js, /p/a.js", "./only.js, /p/only.ts", "./only, /p/only.ts",
      "./both.js, /p/both.js", "./d, /p/d.json", "./dir, /p/dir.som", "./dir/, /p/dir/index.som",
      "./lib, /p/lib/index.js", "./m.mjs, /p/m.mts", "./c.cjs, /p/c.cts", "../p/./a, /p/a.som", "/p/a, /p/a.som",
      "./риёзиёт, /p/риёзиёт.som", "file:///p/a.som, /p/a.som",
      "file:///p/%D1%80%D0%B8%D1%91%D0%B7%D0%B8%D1%91%D1%82.som, /p/риёзиёт.som"})
  void findsModules(String specifier, String key) {
    assertEquals(new Resolution.Found(new LinkTarget.Loaded(key)), resolver.resolve(specifier, "/p/main.som"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fs", "node:fs", "node:test", "fs/promises", "pkg", "pkg/sub", "@s/q", "@s/q/deep", "#inside",
      "data:text/javascript,1"})
  void leavesToTheHost(String specifier) {
    assertEquals(new Resolution.Found(new LinkTarget.Host(specifier)), resolver.resolve(specifier, "/p/main.som"));
  }

  @Test
  void aPackageMayImportItself() {
    assertEquals(new Resolution.Found(new LinkTarget.Host("own/x")), resolver.resolve("own/x", "/p/own/main.som"));
  }

  @ParameterizedTest
  @CsvSource({"./aa, MODULE_NOT_FOUND, note.nearest-module, ./a",
      "./aa.som, MODULE_NOT_FOUND, note.nearest-module, ./a.som", "./empty, MODULE_NOT_FOUND, note.no-index, ./empty",
      "./nowhere/x, MODULE_NOT_FOUND, note.no-folder, ./nowhere/", "a, PACKAGE_NOT_FOUND, note.write-path, ./a",
      "pth, PACKAGE_NOT_FOUND, note.nearest-module, path", "lodash/fp, PACKAGE_NOT_FOUND, note.install-package, lodash",
      "./picture.png, NOT_A_MODULE, note.module-suffixes, ", "https://x.tj/a.js, UNSUPPORTED_URL, note.import-file, "})
  void saysWhatMayHaveBeenMeant(String specifier, LoadCode code, String note, String meant) {
    var missing = assertInstanceOf(Resolution.Missing.class, resolver.resolve(specifier, "/p/main.som"));
    assertEquals(code, missing.code());
    assertEquals(List.of(note), missing.notes().stream().map(Note::key).toList());
    assertEquals(meant == null ? List.of() : List.of(meant),
        missing.notes().stream().flatMap(n -> n.arguments().values().stream()).toList());
  }
}
