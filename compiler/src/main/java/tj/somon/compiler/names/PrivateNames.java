package tj.somon.compiler.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.PropertyKey.PrivateName;

/** Private names of the classes around a place (ECMAScript 2025, 15.7.1). */
final class PrivateNames {
  /** What is known of a private name of a class: bits. */
  private static final int GETTER = 1;
  private static final int SETTER = 2;
  private static final int STATIC = 4;
  private static final int OTHER = 8;

  private record Declared(int kind, int start) {}

  private final NameDiagnostics diagnostics;
  private final ArrayList<Map<String, Declared>> classes = new ArrayList<>();

  PrivateNames(NameDiagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void enter(List<ClassMember> members) {
    Map<String, Declared> names = Map.of();
    for (int i = 0; i < members.size(); i++) {
      PropertyKey key = keyOf(members.get(i));
      if (key instanceof PrivateName name) {
        if (names.isEmpty()) {
          names = new HashMap<>();
        }
        declare(names, name, kindOf(members.get(i)));
      }
    }
    classes.add(names);
  }

  void leave() {
    classes.removeLast();
  }

  private static PropertyKey keyOf(ClassMember member) {
    return switch (member) {
      case ClassMember.Method method when method.function().body() != null -> method.key();
      case ClassMember.Field field -> field.key();
      case ClassMember.Method _,ClassMember.StaticBlock _,ClassMember.Index _ -> NO_KEY;
    };
  }

  private static final PropertyKey NO_KEY = new PropertyKey.Name(0, 0, 0, "");

  private static int kindOf(ClassMember member) {
    return switch (member) {
      case ClassMember.Method method -> staticBit(method.modifiers()) | switch (method.kind()) {
        case MethodKind.GET -> GETTER;
        case MethodKind.SET -> SETTER;
        case MethodKind.METHOD, MethodKind.CONSTRUCTOR -> OTHER;
      };
      case ClassMember.Field field -> staticBit(field.modifiers()) | OTHER;
      case ClassMember.StaticBlock _,ClassMember.Index _ -> OTHER;
    };
  }

  private static int staticBit(int modifiers) {
    return Modifiers.has(modifiers, Modifiers.STATIC) ? STATIC : 0;
  }

  private void declare(Map<String, Declared> names, PrivateName name, int kind) {
    Declared before = names.get(name.name());
    if (before == null) {
      names.put(name.name(), new Declared(kind, name.start()));
      return;
    }
    boolean pair = ((before.kind | kind) & ~STATIC) == (GETTER | SETTER) && (before.kind & kind & ~STATIC) == 0
        && (before.kind & STATIC) == (kind & STATIC);
    if (pair) {
      names.put(name.name(), new Declared(before.kind | kind, before.start));
    } else {
      diagnostics.again(NameCode.DUPLICATE_PRIVATE_NAME, name.start(), name.end(), '#' + name.name(), before.start,
          "note.other-name");
    }
  }

  /** Reports a use that no class around declares. */
  void use(String name, int start) {
    for (int i = classes.size() - 1; i >= 0; i--) {
      if (classes.get(i).containsKey(name)) {
        return;
      }
    }
    int end = Math.min(diagnostics.source().length(), start + name.length() + 1);
    diagnostics.report(NameCode.UNKNOWN_PRIVATE_NAME, start, end, '#' + name, "note.declare-private-name");
  }
}
