package tj.somon.compiler.names;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.vocabulary.Builtin;
import tj.somon.compiler.vocabulary.BuiltinNames;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.Spelling;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.TypeWords;

/** Warns of names that nothing declares and no environment is known to have, and guesses what was meant. */
final class UnknownNames {
  private static final int NONE = NameTable.NONE;
  /** How many names may be compared for one module: a text full of unknown names is not worth the search. */
  private static final int COMPARISONS = 200_000;

  private final SymbolStore symbols;
  private final ScopeStore scopes;
  private final NameDiagnostics diagnostics;
  private final boolean enabled;
  private int comparisons;

  UnknownNames(Declarations declarations, NameDiagnostics diagnostics, Language language) {
    this.symbols = declarations.symbols;
    this.scopes = declarations.scopes;
    this.diagnostics = diagnostics;
    this.enabled = language.tajik();
  }

  /** Checks a use that nothing binds as a value; {@code isType} tells whether its name has a meaning as a type. */
  void check(NameUse use, int scope, boolean isType) {
    if (enabled && !isKnown(use.name())) {
      Note remedy = isType ? Note.of("note.only-a-type", Map.of("name", use.name())) : remedy(use.name(), scope);
      diagnostics.report(NameCode.UNKNOWN_NAME, use.start(), use.end(), use.name(), remedy);
    }
  }

  private static boolean isKnown(String name) {
    return KnownGlobals.NAMES.contains(name) || BuiltinNames.global(name).isPresent()
        || TypeWords.literal(name).isPresent();
  }

  private Note remedy(String name, int scope) {
    Note near = comparisons < COMPARISONS ? nearest(name, scope) : null;
    return near == null ? Note.of("note.declare-first", Map.of("name", name)) : near;
  }

  private @Nullable Note nearest(String name, int scope) {
    var likeness = new Likeness(name);
    int symbol = nearestSymbol(likeness, scope);
    int best = symbol == NONE ? Likeness.FAR : likeness.distance(text(symbol));
    String word = best == 0 ? null : nearestWord(likeness, best);
    if (word != null) {
      return Note.of(key(likeness, name, word), Map.of("name", word, "old", name));
    }
    if (symbol == NONE) {
      return null;
    }
    int start = symbols.start[symbol];
    int end = Math.min(diagnostics.source().length(), start + text(symbol).length());
    String meant = text(symbol);
    return Note.at(key(likeness, name, meant), Map.of("name", meant, "old", name), start, end);
  }

  /** Names that look the same on the screen need another text than those that differ to the eye. */
  private static String key(Likeness likeness, String name, String meant) {
    boolean sameLook = likeness.distance(meant) == 0 && isMixed(name) && !isMixed(meant);
    return sameLook ? "note.look-alike-letter" : "note.nearest-name";
  }

  /** Whether a name has Latin letters among Cyrillic ones. */
  private static boolean isMixed(String name) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      latin |= c < 0x80 && Character.isLetter(c);
      cyrillic |= c >= 0x400 && c < 0x530;
    }
    return latin && cyrillic;
  }

  private int nearestSymbol(Likeness likeness, int scope) {
    int nearest = NONE;
    int best = Likeness.FAR;
    for (int s = scope; s != NONE; s = scopes.parent[s]) {
      for (int symbol = scopes.first[s]; symbol != NONE; symbol = symbols.nextInScope[symbol]) {
        comparisons++;
        boolean value = (symbols.flags[symbol] & SymbolFlags.VALUE) != 0;
        int distance = value ? likeness.distance(text(symbol)) : Likeness.FAR;
        if (distance < best) {
          best = distance;
          nearest = symbol;
        }
      }
    }
    return nearest;
  }

  private String text(int symbol) {
    return symbols.atoms.text(symbols.atom[symbol]);
  }

  /** The word of the language or its environment that is nearer than {@code bound}. */
  private @Nullable String nearestWord(Likeness likeness, int bound) {
    comparisons += Known.WORDS.size();
    String nearest = null;
    int best = bound;
    for (String word : Known.WORDS) {
      int distance = likeness.distance(word);
      if (distance < best) {
        best = distance;
        nearest = word;
      }
    }
    return nearest;
  }

  /** Everything that may have been meant and is declared nowhere; made when the first unknown name is met. */
  private static final class Known {
    static final Set<String> WORDS = words();

    private static Set<String> words() {
      var words = new LinkedHashSet<String>();
      for (Builtin builtin : BuiltinNames.on(BuiltinNames.GLOBAL)) {
        words.add(builtin.word());
      }
      for (Spelling spelling : new Spelling[]{Spelling.TAJIK, Spelling.ENGLISH}) {
        for (TokenKind kind : TokenKind.values()) {
          words.add(spelling.of(kind));
        }
        for (Role role : Role.values()) {
          words.add(spelling.of(role));
        }
      }
      words.remove("");
      KnownGlobals.NAMES.stream().sorted().forEach(words::add);
      return words;
    }
  }
}
