package tj.somon.compiler.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.TypeDeclaration;

/** What the table says of symbols and scopes. */
class NameTableTest {

  @Test
  void kinds() {
    var f = NamesFixture.ts("""
        import a, { b } from 'm'; import * as c from 'm'; import type d from 'm'; import e = require('m');
        var f; let g; const h = 1; function i(j: any) {} class k {} enum l { m } const enum n {} namespace o { i(1); }
        interface p {} type q = 1; try {} catch (r) {} declare const s: 1; namespace t { type u = 1; }
        using v = null; export const w = 1;
        """);
    assertKind(f, "a", SymbolFlags.IMPORT_DEFAULT);
    assertKind(f, "b", SymbolFlags.IMPORT_NAMED);
    assertKind(f, "c", SymbolFlags.IMPORT_NAMESPACE);
    assertKind(f, "d", SymbolFlags.IMPORT_TYPE);
    assertKind(f, "e", SymbolFlags.IMPORT_EQUALS);
    assertKind(f, "f", SymbolFlags.VAR);
    assertKind(f, "g", SymbolFlags.LET);
    assertKind(f, "h", SymbolFlags.CONST);
    assertKind(f, "i", SymbolFlags.FUNCTION);
    assertKind(f, "j", SymbolFlags.PARAMETER);
    assertKind(f, "k", SymbolFlags.CLASS);
    assertKind(f, "l", SymbolFlags.ENUM);
    assertKind(f, "m", SymbolFlags.ENUM_MEMBER | SymbolFlags.NAMESPACE_MEMBER);
    assertKind(f, "n", SymbolFlags.ENUM | SymbolFlags.CONST_ENUM);
    assertKind(f, "o", SymbolFlags.NAMESPACE | SymbolFlags.INSTANTIATED);
    assertKind(f, "p", SymbolFlags.INTERFACE);
    assertKind(f, "q", SymbolFlags.ALIAS);
    assertKind(f, "r", SymbolFlags.CATCH);
    assertKind(f, "s", SymbolFlags.CONST | SymbolFlags.AMBIENT);
    assertKind(f, "t", SymbolFlags.NAMESPACE | SymbolFlags.AMBIENT);
    assertKind(f, "v", SymbolFlags.USING);
    assertKind(f, "w", SymbolFlags.CONST | SymbolFlags.EXPORTED);
  }

  private static void assertKind(NamesFixture fixture, String name, int kind) {
    int meanings = SymbolFlags.VALUE | SymbolFlags.TYPE | SymbolFlags.QUALIFIER;
    int behaviour = SymbolFlags.ASSIGNED | SymbolFlags.CAPTURED;
    assertEquals(kind, fixture.names().flags(fixture.symbol(name)) & ~meanings & ~behaviour, name);
  }

  @Test
  void usesAreCounted() {
    var f = NamesFixture.ts("class A {} let x: A = new A(); let y: typeof x | A; x; export { A, y };");
    assertEquals(2, f.names().valueUses(f.symbol("A")));
    assertEquals(2, f.names().typeUses(f.symbol("A")));
    assertEquals(1, f.names().valueUses(f.symbol("x")));
    assertEquals(1, f.names().typeUses(f.symbol("x")));
    assertTrue(f.names().isExported(f.symbol("y")));
    assertFalse(f.names().isExported(f.symbol("x")));
  }

  @Test
  void assignmentsAreSeen() {
    var f = NamesFixture.module("let a = 1, b, c, d, e; var g = 1; var g = 2; b = 1; c++; [d] = []; for (e of []); a;");
    assertFalse(f.names().isAssigned(f.symbol("a")));
    for (String name : List.of("b", "c", "d", "e", "g")) {
      assertTrue(f.names().isAssigned(f.symbol(name)), name);
    }
  }

  @Test
  void capturesAreSeen() {
    var f = NamesFixture
        .module("let a, b, c, d; a; { b; } () => c; class A { x = d; } function g(e) { e; () => { e; } }");
    assertFalse(f.names().isCaptured(f.symbol("a")));
    assertFalse(f.names().isCaptured(f.symbol("b")));
    for (String name : List.of("c", "d", "e")) {
      assertTrue(f.names().isCaptured(f.symbol(name)), name);
    }
  }

  @Test
  void unboundNamesInSourceOrder() {
    var f = NamesFixture.module("let b; a(); b; function g() { c; arguments; } typeof d;");
    assertEquals(List.of("a", "c", "d"), f.names().unbound().stream().map(Expression.NameUse::name).toList());
  }

  @Test
  void scopesLookOutward() {
    var f = NamesFixture.som("функсия ф(а) { { тағ б; } } тағ в; интерфейс И {}");
    NameTable names = f.names();
    var function = (Function) f.program.body().getFirst();
    int inner = names.scopeOf(((Statement.Block) function.body().statements().getFirst()).id());
    assertEquals(ScopeKind.BLOCK, names.kindOfScope(inner));
    for (String name : List.of("а", "б", "в", "ф")) {
      assertTrue(names.isBoundIn(inner, name), name);
    }
    assertFalse(names.isBoundIn(inner, "г"));
    assertFalse(names.isBoundIn(inner, "И"), "types do not count");
    int outer = names.scopeOf(f.program.id());
    assertEquals(ScopeKind.MODULE, names.kindOfScope(outer));
    assertFalse(names.isBoundIn(outer, "а"));
    assertEquals(names.scopeOf(function.id()), names.scopeOf(function.body().id()));
    assertEquals(function.id(), names.ownerOfScope(names.scopeOf(function.id())));
    assertEquals(outer, names.parentScope(names.scopeOf(function.id())));
  }

  @Test
  void parametersWithExpressionsHaveAScopeOfTheirOwn() {
    var f = NamesFixture.module("function f(a = 1) { var a; }");
    var function = (Function) f.program.body().getFirst();
    int body = f.names().scopeOf(function.body().id());
    assertEquals(ScopeKind.FUNCTION_BODY, f.names().kindOfScope(body));
    assertEquals(f.names().scopeOf(function.id()), f.names().parentScope(body));
    assertNotEquals(f.names().lookup(body, "a"), f.names().lookup(f.names().parentScope(body), "a"));
  }

  @Test
  void usesKnowTheirScope() {
    var f = NamesFixture.module("a; { b; }");
    NameTable names = f.names();
    int module = names.scopeOf(f.program.id());
    assertEquals(module, names.scopeOfUse(names.unbound().get(0).id()));
    assertEquals(module, names.parentScope(names.scopeOfUse(names.unbound().get(1).id())));
  }

  @Test
  void exportsOfNamespacesAreShared() {
    var f = NamesFixture.ts("namespace N { export const a = 1; const b = 2; } namespace N { export function c() {} }");
    int namespace = f.symbol("N");
    assertEquals(List.of("a", "c"), Arrays.stream(f.names().exportsOf(namespace)).mapToObj(f.names()::name).toList());
    assertArrayEquals(new int[0], f.names().exportsOf(f.symbol("a")));
    assertTrue(f.names().is(f.symbol("a"), SymbolFlags.NAMESPACE_MEMBER));
    assertFalse(f.names().is(f.symbol("b"), SymbolFlags.NAMESPACE_MEMBER));
    var blocks = f.program.body().stream().map(s -> (TypeDeclaration.Namespace) s).toList();
    assertTrue(f.names().isBoundIn(f.names().scopeOf(blocks.get(1).id()), "a"));
    assertFalse(f.names().isBoundIn(f.names().scopeOf(blocks.get(1).id()), "b"));
  }

  @Test
  void theFirstDeclarationThatHasCode() {
    var f = NamesFixture.ts("declare namespace N {} namespace N { f(); } namespace N { g(); }");
    var blocks = f.program.body().stream().map(s -> (TypeDeclaration.Namespace) s).toList();
    assertFalse(f.names().isFirstDeclaration(blocks.get(0).name().id()));
    assertTrue(f.names().isFirstDeclaration(blocks.get(1).name().id()));
    assertFalse(f.names().isFirstDeclaration(blocks.get(2).name().id()));
    assertEquals(3, f.names().declarations(f.symbol("N")).length);
  }

  @Test
  void evalAndWithAreMarkedOutward() {
    var f = NamesFixture
        .script("function f() { { eval('a'); } } function g() { (0, eval)('a'); } function h() { with (a) b; }");
    NameTable names = f.names();
    var functions = f.program.body().stream().map(s -> names.scopeOf(s.id())).toList();
    assertTrue(names.hasDirectEval(names.scopeOf(f.program.id())));
    assertEquals(List.of(true, false, false), functions.stream().map(names::hasDirectEval).toList());
    assertEquals(List.of(false, false, true), functions.stream().map(names::hasWith).toList());
  }

  @Test
  void hoistedFunctionsAreMarked() {
    var f = NamesFixture.script("{ function a() {} } { let b; { function b() {} } }");
    NameTable names = f.names();
    for (int symbol = 0; symbol < names.symbolCount(); symbol++) {
      assertEquals(names.name(symbol).equals("a"), names.is(symbol, SymbolFlags.HOISTED_FUNCTION), names.name(symbol));
    }
    assertTrue(names.is(names.lookup(names.scopeOf(f.program.id()), "a"), SymbolFlags.VAR));
  }

  @Test
  void implicitArguments() {
    var f = NamesFixture.module("function a() { () => arguments; } function b() {}");
    var functions = f.program.body().stream().map(s -> f.names().usesArguments(f.names().scopeOf(s.id()))).toList();
    assertEquals(List.of(true, false), functions);
  }
}
