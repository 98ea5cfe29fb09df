package tj.somon.compiler.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.vocabulary.Builtin;
import tj.somon.compiler.vocabulary.BuiltinNames;

/** Which methods of a class are also installed under an English name (SomonScript language specification, 11.5). */
final class ProtocolNames {
  /** A method and its second name. */
  record Installed(String word, String english, boolean isStatic, int start) {}

  private ProtocolNames() {}

  static List<Installed> of(ClassDefinition definition, ClassFacts facts) {
    var installed = new ArrayList<Installed>();
    for (ClassMember member : definition.members()) {
      if (member instanceof ClassMember.Method m && m.function().body() != null) {
        String word = ClassFacts.nameOf(m.key());
        boolean isStatic = Modifiers.has(m.modifiers(), Modifiers.STATIC);
        if (word != null) {
          english(word, isStatic, facts)
              .ifPresent(name -> addOnce(installed, new Installed(word, name, isStatic, m.start())));
        }
      }
    }
    return installed;
  }

  private static void addOnce(List<Installed> installed, Installed one) {
    boolean known = installed.stream().anyMatch(i -> i.english.equals(one.english) && i.isStatic == one.isStatic);
    if (!known) {
      installed.add(one);
    }
  }

  private static Optional<String> english(String word, boolean isStatic, ClassFacts facts) {
    return Receiver.protocol(word).or(() -> inherited(word, isStatic, facts))
        .filter(name -> !name.equals(word) && !facts.declares(name, isStatic));
  }

  private static Optional<String> inherited(String word, boolean isStatic, ClassFacts facts) {
    if (facts.builtin() == null) {
      return Optional.empty();
    }
    Builtin.Kind wanted = isStatic ? Builtin.Kind.STATIC : Builtin.Kind.METHOD;
    String kind = isStatic ? facts.builtin() : facts.builtin() + ".prototype";
    return BuiltinNames.member(kind, word).filter(b -> b.kind() == wanted).map(Builtin::english);
  }
}
