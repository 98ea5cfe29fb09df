package tj.somon.compiler.builtins;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target;

/**
 * What is certain about a class of the module.
 *
 * @param builtin the English name of the builtin constructor that its chain of heritage certainly ends in, or null
 * @param parent the class of this module that it certainly extends, or null
 * @param members names of its members, static ones with a leading dot
 * @param fields declared receivers of its fields and parameter properties
 * @param staticFields the same of its static fields
 */
record ClassFacts(@Nullable String builtin, @Nullable ClassFacts parent, Set<String> members,
    Map<String, Receiver> fields, Map<String, Receiver> staticFields) {

  static ClassFacts of(ClassDefinition definition, @Nullable String builtin, @Nullable ClassFacts parent,
      DeclaredReceivers declared) {
    var facts = new ClassFacts(builtin, parent, new HashSet<>(), new HashMap<>(), new HashMap<>());
    for (ClassMember member : definition.members()) {
      facts.add(member, declared);
    }
    return facts;
  }

  private void add(ClassMember member, DeclaredReceivers declared) {
    switch (member) {
      case ClassMember.Method m -> {
        addName(m.key(), m.modifiers());
        if (m.kind() == MethodKind.CONSTRUCTOR) {
          m.function().parameters().forEach(p -> addParameterProperty(p, declared));
        }
      }
      case ClassMember.Field f -> {
        addName(f.key(), f.modifiers());
        boolean isStatic = Modifiers.has(f.modifiers(), Modifiers.STATIC);
        put(isStatic ? staticFields : fields, nameOf(f.key()), declared.of(f.type()));
      }
      case ClassMember.StaticBlock _,ClassMember.Index _ -> {
      }
    }
  }

  private void addName(PropertyKey key, int modifiers) {
    String name = nameOf(key);
    if (name != null) {
      members.add(Modifiers.has(modifiers, Modifiers.STATIC) ? "." + name : name);
    }
  }

  private void addParameterProperty(Parameter p, DeclaredReceivers declared) {
    if ((p.modifiers() & Modifiers.PARAMETER_PROPERTY) != 0 && p.pattern() instanceof Target.BindingName name) {
      members.add(name.name());
      put(fields, name.name(), declared.of(p.type()));
    }
  }

  private static void put(Map<String, Receiver> fields, @Nullable String name, @Nullable Receiver receiver) {
    if (name != null && receiver != null) {
      fields.put(name, receiver);
    }
  }

  /** The name of a member that is known without running the program, or null. */
  static @Nullable String nameOf(PropertyKey key) {
    return switch (key) {
      case PropertyKey.Name k -> k.name();
      case PropertyKey.Text k -> k.value();
      case PropertyKey.Numeric _,PropertyKey.Computed _,PropertyKey.PrivateName _ -> null;
    };
  }

  /** Whether the class itself declares a member. */
  boolean declares(String name, boolean isStatic) {
    return members.contains(isStatic ? "." + name : name);
  }

  /** Whether the class or one that it extends declares a member. */
  boolean chainDeclares(String name, boolean isStatic) {
    for (ClassFacts facts = this; facts != null; facts = facts.parent) {
      if (facts.declares(name, isStatic)) {
        return true;
      }
    }
    return false;
  }

  /** The kind of receiver that the builtin at the end of the chain gives the class or its instances, or null. */
  @Nullable
  Receiver inherited(boolean isStatic) {
    return builtin == null ? null : Receiver.of(isStatic ? builtin : builtin + ".prototype");
  }
}
