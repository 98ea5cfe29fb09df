package tj.somon.compiler.lowering;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ModuleItem;

/** A module that a CommonJS module requires: how it is used, and the constants that hold it. */
final class RequiredModule {
  private final ModuleItem item;
  private final Expression.StringLiteral specifier;
  private boolean star;
  private @Nullable String plain;
  private @Nullable String withDefault;
  private @Nullable String namespace;

  /** A module by the first import or export that names it. */
  RequiredModule(ModuleItem item, Expression.StringLiteral specifier) {
    this.item = item;
    this.specifier = specifier;
  }

  /** The first statement that loads it. */
  ModuleItem item() {
    return item;
  }

  Expression.StringLiteral specifier() {
    return specifier;
  }

  /** Whether all its exports are exported again. */
  boolean star() {
    return star;
  }

  void exportAll() {
    star = true;
  }

  /** The constant that is the module itself, if one is needed. */
  @Nullable
  String plain() {
    return plain;
  }

  /** The constant whose {@code default} is the default export. */
  @Nullable
  String withDefault() {
    return withDefault;
  }

  /** The constant that is the namespace object. */
  @Nullable
  String namespace() {
    return namespace;
  }

  String plain(FreshNames fresh) {
    String known = plain == null ? fresh.like(label(specifier.value())) : plain;
    plain = known;
    return known;
  }

  String withDefault(FreshNames fresh) {
    String known = withDefault == null ? fresh.like(label(specifier.value()) + "_default") : withDefault;
    withDefault = known;
    return known;
  }

  /** The constant of the namespace object, called {@code wanted} unless it has a name already. */
  String namespace(String wanted) {
    String known = namespace == null ? wanted : namespace;
    namespace = known;
    return known;
  }

  /** A name in the manner of a specifier: {@code fs} for "node:fs", {@code my_lib} for "../my-lib.js". */
  static String label(String specifier) {
    int from = Math.max(specifier.lastIndexOf('/'), specifier.lastIndexOf(':')) + 1;
    int dot = specifier.indexOf('.', from);
    var name = new StringBuilder();
    int to = dot > from ? dot : specifier.length();
    for (int i = from; i < to;) {
      int c = specifier.codePointAt(i);
      boolean fits = name.isEmpty() ? Character.isUnicodeIdentifierStart(c) : Character.isUnicodeIdentifierPart(c);
      if (fits && !Character.isIdentifierIgnorable(c)) {
        name.appendCodePoint(c);
      } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
        name.append('_');
      }
      i += Character.charCount(c);
    }
    return name.isEmpty() ? "module" : name.toString();
  }
}
