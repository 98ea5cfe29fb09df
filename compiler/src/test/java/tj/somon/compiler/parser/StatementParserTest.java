package tj.somon.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableKind;

class StatementParserTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "", ";", "{}", "{;}", "a", "a;b", "a\nb", "if (a) b; else c", "if (a); else if (b); else;", "a: b: c: ;",
      "while (a) b", "do a; while (b)", "do a; while (b) c", "do {} while (a); b", "for (;;);", "for (a;b;c) d",
      "for (var a;;);", "for (var a = 1, b;;);", "for (let a;;);", "for (const a = 1;;);", "for (a in b);",
      "for (var a in b);", "for (let a in b);", "for (const a in b);", "for (var a = 1 in b);", "for (a of b);",
      "for (var a of b);", "for (let [a, b] of c);", "for (const {a = 1} of b);", "for ([a] of b);", "for ({a = 1} of b);",
      "for (a.b of c);", "for (a().b of c);", "for (let in a);", "for (let = 1;;);", "for (let;;);", "for (let.a in b);",
      "for (let of of a);", "for (let of = 1;;);", "for (var of of of);", "for (of of of);", "for (async in a);",
      "for (async;;);", "for (async of => {};;);", "for (async () => {};;);", "for (async.a of b);", "for ((async) of a);",
      "for (a in b, c);", "for (var a = (b in c);;);", "async function f() { for await (a of b); }",
      "async function f() { for await (async of b); }", "async function f() { for await (const a of b); }",
      "for (using of a);", "for (using in a);", "for (using;;);", "for (using.a of b);", "for (using of = null;;);",
      "for (using a of b);", "for (const of of a);", "let\na", "let a, b = 1", "let [a] = b", "let {a} = b", "let",
      "let = 1", "let()", "let.a", "let\nlet\n= 1 ? a : b", "var let", "l\\u0065t\na", "var yield, await, static",
      "using", "using = 1", "using[a]", "using\na", "using: a", "switch (a) {}", "switch (a) { case b: c; default: d; }",
      "switch (a) { default: case b: let c; function d() {} class E {} }", "try {} catch {}", "try {} catch (a) {}",
      "try {} finally {}", "try {} catch ([a, {b}]) {} finally {}", "throw a", "throw a\nb", "debugger", "with (a) b",
      "function f() { return }", "function f() { return\na }", "function f() { return a, b }", "a: while (b) break a",
      "a: while (b) continue a", "while (a) { break\nb }", "if (a) function f() {}", "if (a); else function f() {}",
      "a: function f() {}", "{ a: function f() {} }", "a: b: function f() {}", "async\nfunction f() {}", "async: a",
      "yield: a", "await: a", "'use strict'; a", "'use strict' + a; with (b);", "('use strict'); with (a);",
      "'\\07'; a", "function f() { 'use strict'; a }", "'use\\x20strict'; with (a);", "import('a')", "import.source",
      "a\n++b", "a\n/b/g", "if (a) b\nelse c", "{ a }\n[b]", "<!-- a", "a\n--> b", "while (a) ; b",
      "if (a) { let b } else { const c = 1 }"})
  void acceptsInScripts(String text) {
    if (text.equals("import.source")) {
      assertEquals(true, Parsing.hasErrors(Parsing.script(text)));
      return;
    }
    assertEquals("", Parsing.findings(Parsing.script(text), text), text);
  }
}
