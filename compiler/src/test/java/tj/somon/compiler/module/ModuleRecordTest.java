package tj.somon.compiler.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.names.Binder;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** What a module wants from others and gives to them. */
class ModuleRecordTest {

  private static ModuleRecord record(Language language, String text) {
    var source = SourceText.of("test", text);
    SourceGoal goal = SourceGoal.MODULE;
    var program = Parser.parse(source, language, goal).program();
    return ModuleRecord.of(program, Binder.bind(program, source, language).names());
  }

  private static ModuleRecord js(String text) {
    return record(Language.JAVASCRIPT, text);
  }

  private static List<String> requests(ModuleRecord record) {
    return record.requests().stream().map(r -> r.kind() + " " + r.specifier()).toList();
  }

  private static List<String> exports(ModuleRecord record) {
    return record.exports().stream().map(export -> switch (export) {
      case ExportedName.Local e -> (e.typeOnly() ? "type " : "") + e.exported();
      case ExportedName.Indirect e ->
        (e.typeOnly() ? "type " : "") + e.exported() + " = " + e.request() + "." + e.imported();
      case ExportedName.Star e -> (e.typeOnly() ? "type " : "") + "* = " + e.request();
    }).toList();
  }

  @Test
  void requestsOfEveryKind() {
    ModuleRecord record = js("""
        import 'a'; import b from 'b'; export { c } from 'c'; export * from 'd'; import('e'); import(`f`); import(g);
        require('h'); require(h); { const require = 1; require('i'); }
        """);
    assertEquals(List.of("IMPORT a", "IMPORT b", "RE_EXPORT c", "RE_EXPORT d", "DYNAMIC_IMPORT e", "DYNAMIC_IMPORT f",
        "REQUIRE h"), requests(record));
  }

  @Test
  void attributesAndTypes() {
    ModuleRecord record = record(Language.TYPESCRIPT,
        "import d from './d.json' with { type: 'json' }; import type { T } from 't'; import r = require('r');");
    assertEquals(Map.of("type", "json"), record.requests().get(0).attributes());
    assertEquals(List.of(false, true, false), record.requests().stream().map(ModuleRequest::typeOnly).toList());
    assertEquals(RequestKind.REQUIRE, record.requests().get(2).kind());
    assertEquals(14, record.requests().get(0).span().start());
  }

  @Test
  void importedNames() {
    ModuleRecord record = js("import a, { b as c, default as d } from 'm'; import * as e from 'n';");
    assertEquals(List.of("0 default a", "0 b c", "0 default d", "1 " + ImportedName.NAMESPACE + " e"),
        record.imports().stream().map(i -> i.request() + " " + i.imported() + " " + i.local()).toList());
  }

  @Test
  void exportedNames() {
    ModuleRecord record = js("""
        export let a, { b, c: [d, ...e], ...f } = x; export function g() {} export class H {} export default 1;
        let i; export { i, i as j }; export { k as l } from 'm'; export * from 'n'; export * as o from 'p';
        """);
    assertEquals(List.of("a", "b", "d", "e", "f", "g", "H", "default", "i", "j", "l = 0.k", "* = 1",
        "o = 2." + ImportedName.NAMESPACE), exports(record));
  }

  @Test
  void exportedTypes() {
    ModuleRecord record = record(Language.SOMONSCRIPT, """
        содир интерфейс И {} содир навъ Т = рақам; содир шумориш Ш { а } содир номфазо Н { содир навъ В = рақам; }
        содир функсия ф(а: рақам): рақам; содир функсия ф(а) { бозгашт а; } содир пешфарз синф К {}
        """);
    assertEquals(List.of("type И", "type Т", "Ш", "type Н", "ф", "default"), exports(record));
  }

  @Test
  void waiting() {
    assertTrue(js("await a;").topLevelAwait());
    assertTrue(js("for await (const a of b);").topLevelAwait());
    assertTrue(js("{ await using a = b; }").topLevelAwait());
    assertTrue(js("class A { [await a]; }").topLevelAwait());
    assertFalse(js("async () => { await a; for await (b of c); }").topLevelAwait());
  }

  @Test
  void syntaxAndCommonJs() {
    assertTrue(js("import.meta.url;").importMeta());
    assertTrue(js("import.meta.url;").moduleSyntax());
    assertTrue(js("export {};").moduleSyntax());
    assertFalse(js("import('a');").moduleSyntax());
    assertTrue(js("module.exports = 1;").commonJs());
    assertTrue(js("exports.a = 1;").commonJs());
    assertFalse(js("let module, exports, require; module.exports = exports.a = require('a');").commonJs());
  }
}
