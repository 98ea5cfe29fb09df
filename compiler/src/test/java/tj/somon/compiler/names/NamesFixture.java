package tj.somon.compiler.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Programs with marks: the only place that knows how tests reach the binder. */
final class NamesFixture {
  final Program program;
  final Bound bound;
  final List<Diagnostic> parserFindings;

  private NamesFixture(Language language, SourceGoal goal, String text) {
    var source = SourceText.of("test", text);
    var parsed = Parser.parse(source, language, goal);
    program = parsed.program();
    parserFindings = parsed.diagnostics();
    bound = Binder.bind(program, source, language);
  }

  static NamesFixture som(String text) {
    return new NamesFixture(Language.SOMONSCRIPT, SourceGoal.MODULE, text);
  }

  static NamesFixture ts(String text) {
    return new NamesFixture(Language.TYPESCRIPT, SourceGoal.MODULE, text);
  }

  static NamesFixture module(String text) {
    return new NamesFixture(Language.JAVASCRIPT, SourceGoal.MODULE, text);
  }

  static NamesFixture script(String text) {
    return new NamesFixture(Language.JAVASCRIPT, SourceGoal.SCRIPT, text);
  }

  NameTable names() {
    return bound.names();
  }

  /** How a program is read: which language and goal. */
  interface Reading {
    NamesFixture read(String text);
  }

  /**
   * Checks the findings about names. Each place where one is expected is marked {@code ⟦…⟧}; the codes are those of the
   * places in their order.
   */
  static void checkFindings(Reading reading, String marked, NameCode... codes) {
    var text = new StringBuilder();
    var expected = new ArrayList<String>();
    int open = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '⟦') {
        open = text.length();
      } else if (c == '⟧') {
        expected.add(codes[expected.size()] + " " + open + ".." + text.length());
      } else {
        text.append(c);
      }
    }
    assertEquals(expected.size(), codes.length, "marks and codes");
    var fixture = reading.read(text.toString());
    assertEquals(List.of(), fixture.parserFindings, "the parser's findings in " + text);
    var found = new ArrayList<String>();
    for (Diagnostic d : fixture.bound.diagnostics()) {
      found.add(d.code() + " " + d.span().start() + ".." + d.span().end());
    }
    assertEquals(expected, found, marked);
  }

  /**
   * Checks what names mean. A name is marked with a digit between {@code ‹} and {@code ›} behind it: names with one
   * digit have one symbol, names with two digits two; those with 0 have none.
   */
  static NamesFixture checkMeanings(Reading reading, String marked) {
    var text = new StringBuilder();
    var digits = new TreeMap<Integer, Character>();
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == '‹') {
        digits.put(text.length(), marked.charAt(i + 1));
        i += 2;
      } else {
        text.append(marked.charAt(i));
      }
    }
    var fixture = reading.read(text.toString());
    assertEquals(List.of(), fixture.parserFindings, "the parser's findings in " + text);
    fixture.compare(marked, digits);
    return fixture;
  }

  private void compare(String marked, Map<Integer, Character> digits) {
    Map<Integer, Integer> symbolByEnd = new TreeMap<>();
    for (Node node : nameNodes()) {
      if (digits.containsKey(node.end())) {
        symbolByEnd.put(node.end(), names().symbolOf(node.id()));
      }
    }
    assertEquals(digits.keySet(), symbolByEnd.keySet(), "ends of marked names in " + marked);
    digits.forEach((end, digit) -> digits.forEach((otherEnd, otherDigit) -> {
      String pair = digit + " at " + end + " and " + otherDigit + " at " + otherEnd + " in " + marked;
      if (digit.equals(otherDigit)) {
        assertEquals(symbolByEnd.get(end), symbolByEnd.get(otherEnd), pair);
      } else {
        assertNotEquals(symbolByEnd.get(end), symbolByEnd.get(otherEnd), pair);
      }
      if (digit == '0') {
        assertEquals(NameTable.NONE, symbolByEnd.get(end), pair);
      }
    }));
  }

  /** Every node that has a symbol or could have one. */
  List<Node> nameNodes() {
    var found = new ArrayList<Node>();
    var waiting = new ArrayDeque<Node>();
    waiting.push(program);
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      switch (node) {
        case Expression.NameUse _,Target.BindingName _,EntityName.TypeName _ -> found.add(node);
        case ExportSpecifier specifier -> found.add(specifier.local());
        default -> {
        }
      }
      Children.forEach(node, waiting::push);
    }
    return found;
  }

  /** The symbol of the only or first declaration of a name. */
  int symbol(String name) {
    for (int symbol = 0; symbol < names().symbolCount(); symbol++) {
      if (names().name(symbol).equals(name)) {
        return symbol;
      }
    }
    throw new AssertionError("no symbol is called " + name);
  }
}
