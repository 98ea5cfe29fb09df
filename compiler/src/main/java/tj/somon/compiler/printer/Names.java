package tj.somon.compiler.printer;

import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.ModuleName;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target.BindingName;
import tj.somon.compiler.vocabulary.TokenKind;

/** Names, with an escape where they would be read as words, and with their original in the map where they changed. */
final class Names {
  private final Pen pen;

  Names(Pen pen) {
    this.pen = pen;
  }

  /** A name where ECMAScript has an IdentifierReference or a label. */
  void use(String name, int offset, int end) {
    mark(name, offset, end);
    spell(name);
  }

  /** A name that is declared here. */
  void binding(BindingName binding) {
    String name = binding.name();
    mark(name, binding.start(), binding.end());
    if (pen.gathered != null && pen.words.isSuspect(name)) {
      pen.gathered.declare(name);
    }
    spell(name);
  }

  /** A name that is declared here as a type. */
  void typeBinding(BindingName binding) {
    if (pen.comments.next < binding.start()) {
      pen.comments.inline(binding.start());
    }
    mark(binding.name(), binding.start(), binding.end());
    spell(binding.name());
  }

  /** A text in the place of a node; where the node is a name, the map tells it. */
  void substitute(String text, Node node) {
    if (node instanceof NameUse || node instanceof BindingName) {
      mark(text, node.start(), node.end());
    } else {
      pen.out.mark(node.start());
    }
    pen.text(text);
  }

  private void spell(String name) {
    if (pen.words.isSuspect(name)) {
      if (pen.gathered != null) {
        pen.gathered.use(name);
      }
      pen.text(pen.words.needsEscape(name) ? Wording.escaped(name) : name);
    } else {
      pen.text(name);
    }
  }

  /** The name of a property, which may be any word. */
  void property(String name, int offset) {
    mark(name, offset, -1);
    pen.text(name);
  }

  /** A name in a type. Reserved words that are types stand there as they are. */
  void type(EntityName.TypeName name) {
    mark(name.name(), name.start(), name.end());
    boolean function = pen.words.isSuspect(name.name()) && pen.words.kindOf(name.name()) == TokenKind.FUNCTION;
    if (function) {
      pen.text(name.name());
    } else if (name.name().equals("this")) {
      pen.word(TokenKind.THIS);
    } else {
      spell(name.name());
    }
  }

  /** An external name of an import or export. */
  void external(ModuleName name) {
    pen.out.mark(name.start());
    if (name.quoted()) {
      pen.literals.string(name, name.name());
    } else if (name.name().equals("default")) {
      pen.word(TokenKind.DEFAULT);
    } else {
      spell(name.name());
    }
  }

  /** The key of a property or member. */
  void key(PropertyKey key) {
    switch (key) {
      case PropertyKey.Name name -> property(name.name(), name.start());
      case PropertyKey.PrivateName name -> {
        pen.out.mark(name.start());
        pen.character('#');
        pen.text(name.name());
      }
      case PropertyKey.Text text -> {
        pen.out.mark(text.start());
        pen.literals.string(text, text.value());
      }
      case PropertyKey.Numeric numeric -> {
        pen.out.mark(numeric.start());
        pen.literals.numericKey(numeric, numeric.name());
      }
      case PropertyKey.Computed computed -> computed(computed);
    }
  }

  private void computed(PropertyKey.Computed key) {
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.lessBefore = false;
    pen.character('[');
    pen.expressions.expression(key.expression(), Level.ASSIGNMENT);
    pen.character(']');
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  /**
   * Marks a name; if the source calls it otherwise, the map tells how.
   *
   * @param end where the node ends: what came from more than a name has no other name; -1 if that is not known
   */
  private void mark(String name, int offset, int end) {
    if (!pen.out.mapped() || offset < 0) {
      return;
    }
    String source = pen.source;
    int wordEnd = offset;
    while (wordEnd < source.length() && isNamePart(source.charAt(wordEnd))) {
      wordEnd++;
    }
    boolean same = wordEnd - offset == name.length() && source.startsWith(name, offset);
    if (same || wordEnd == offset || end >= 0 && end != wordEnd || source.charAt(offset) <= '9'
        || source.startsWith("\\", wordEnd)) {
      pen.out.mark(offset);
    } else {
      pen.out.mark(offset, source.substring(offset, wordEnd));
    }
  }

  private static boolean isNamePart(char c) {
    return c == '$' || Character.isUnicodeIdentifierPart(c) || Character.isSurrogate(c);
  }
}
