package tj.somon.compiler.ast;

import tj.somon.compiler.source.SourceGoal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.printer.PrintInput;
import tj.somon.compiler.printer.PrintOptions;
import tj.somon.compiler.printer.Printer;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** The rewriter shares what does not change and finds what does, wherever it stands. */
class RewriterTest {
  private static final String EVERYTHING = """
      "use strict";
      import d, { a as b } from "m";
      export default class A extends x.B { #p = x; static { x; } get [x]() { return super.m(x); } }
      export const { q, [x]: { r = x }, ...s } = x, [t = x, , ...u] = x;
      function* f(p = x, ...o) { yield* x; yield x; return x; }
      async (v) => { for await (const w of x) await x; };
      for (let i = x; x; x) { continue; }
      for (x.y in x) break;
      label: while (x) { do { x; } while (x); }
      switch (x) { case x: x; default: x; }
      try { throw x; } catch ({ e = x }) { x; } finally { x; }
      if (x) x; else if (x) x; else x;
      [x, ...x]; ({ x, y: x, [x]: x, ...x, m() { x; }, get g() { return x; } });
      `a${x}b`; x`c${x}`; x?.y[x]?.(x, ...x); new x(x); typeof x; x++; x += x; x ? x : x; (x, x); import(x);
      ({ x, k: x.y, z = x } = x); [x, x.y = x] = x;
      """;

  private static Program parsed(String text) {
    var source = SourceText.of("a.js", text);
    var parsed = Parser.parse(source, Language.JAVASCRIPT, SourceGoal.MODULE);
    assertEquals(List.of(), parsed.diagnostics());
    return parsed.program();
  }

  private static String printed(Program program, String text) {
    return Printer.print(PrintInput.of(program, SourceText.of("a.js", text)), PrintOptions.JAVASCRIPT).code();
  }

  /** Gives every use of {@code x} another name. */
  private static final class Renaming extends Rewriter {
    Renaming(Program program) {
      super(program.nodeCount());
    }

    @Override
    protected Expression nameUse(Expression.NameUse e) {
      return e.name().equals("x") ? new Expression.NameUse(newId(), e.start(), e.end(), "changed") : e;
    }

    @Override
    protected Target nameTarget(Expression.NameUse name) {
      return nameUse(name) instanceof Target now ? now : name;
    }
  }

  @Test
  void nothingChangedIsTheSameTree() {
    Program program = parsed(EVERYTHING);
    assertSame(program, new Rewriter(program.nodeCount()).program(program));
  }

  @Test
  void everyUseIsReached() {
    Program program = parsed(EVERYTHING);
    Program renamed = new Renaming(program).program(program);
    String expected = printed(program, EVERYTHING).replaceAll("\\bx\\b", "changed").replace("{ changed,",
        "{ x: changed,");
    assertEquals(expected, printed(renamed, EVERYTHING));
    assertEquals(program.sourceNodeCount(), renamed.sourceNodeCount());
  }

  @Test
  void unchangedPartsAreShared() {
    Program program = parsed("a.b(c); x;");
    Program renamed = new Renaming(program).program(program);
    assertNotSame(program, renamed);
    assertSame(program.body().get(0), renamed.body().get(0));
    assertEquals(program.body().get(1).id(), renamed.body().get(1).id());
  }

  @Test
  void deepChainsAreWalkedByLoops() {
    String text = "x" + " + 1".repeat(50_000) + "; x" + ".a(b)".repeat(50_000) + "; if (a) x;"
        + " else if (a) x;".repeat(20_000);
    Program program = parsed(text);
    assertEquals(printed(program, text).replaceAll("\\bx\\b", "changed"),
        printed(new Renaming(program).program(program), text));
  }

  @Test
  void aBranchThatVanishesOrMultipliesIsStillOneStatement() {
    Program program = parsed("if (a) b; else c;");
    Program now = new Rewriter(program.nodeCount()) {
      @Override
      protected void statementInto(Statement statement, List<Statement> out) {
        if (statement instanceof Statement.ExpressionStatement s && s.expression() instanceof Expression.NameUse use) {
          for (int i = 0; use.name().equals("c") && i < 2; i++) {
            out.add(statement);
          }
        } else {
          super.statementInto(statement, out);
        }
      }
    }.program(program);
    assertEquals("if (a);\nelse {\n  c;\n  c;\n}\n", printed(now, "if (a) b; else c;"));
  }
}
