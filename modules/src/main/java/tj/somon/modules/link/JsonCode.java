package tj.somon.modules.link;

import tj.somon.compiler.Compiler;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;

/** JSON as a program: its value is the default export, or {@code module.exports}. */
final class JsonCode {
  private JsonCode() {}

  static LinkableModule of(SourceText json, boolean commonJs) {
    String text = (commonJs ? "module.exports = " : "export default ") + expression(json.text()) + ";";
    var analysis = Compiler.analyze(SourceText.of(json.path(), text), Language.JAVASCRIPT,
        commonJs ? SourceGoal.COMMONJS : SourceGoal.MODULE);
    return Compiler.forLinking(analysis, (specifier, name) -> false);
  }

  /** JSON is JavaScript, but for one name that would set the prototype. */
  private static String expression(String json) {
    String plain = json.startsWith("\uFEFF") ? json.substring(1) : json;
    if (!plain.contains("__proto__") && !plain.contains("\\u")
        || !(JsonReader.read(plain) instanceof JsonParsing.Parsed(JsonValue root))) {
      return plain.strip();
    }
    var out = new StringBuilder(plain);
    bracket(root, out);
    return out.toString().strip();
  }

  /** Puts the names in brackets, the last first, so that the offsets of the others stay right. */
  private static void bracket(JsonValue value, StringBuilder out) {
    switch (value) {
      case JsonValue.Dictionary object -> {
        for (JsonValue.Member member : object.members().reversed()) {
          bracket(member.value(), out);
          if (member.name().equals("__proto__")) {
            out.insert(member.end(), ']').insert(member.start(), '[');
          }
        }
      }
      case JsonValue.Array array -> array.elements().reversed().forEach(element -> bracket(element, out));
      case JsonValue.Text _,JsonValue.Number _,JsonValue.Truth _,JsonValue.Null _ -> {
      }
    }
  }
}
