package tj.somon.compiler.names;

import java.util.List;
import tj.somon.compiler.ast.EnumMember;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.TypeDeclaration;

/** Interfaces, aliases, enums, namespaces and ambient modules. */
final class TypeDeclarationWalk {
  private static final int ENUM = SymbolFlags.ENUM | SymbolFlags.VALUE | SymbolFlags.TYPE | SymbolFlags.QUALIFIER;
  private static final int MEMBER = SymbolFlags.ENUM_MEMBER | SymbolFlags.NAMESPACE_MEMBER | SymbolFlags.VALUE
      | SymbolFlags.TYPE;
  private final Walk walk;

  TypeDeclarationWalk(Walk walk) {
    this.walk = walk;
  }

  /** A declaration; {@code flags} say what an export makes of its name. */
  void declaration(TypeDeclaration declaration, int flags) {
    switch (declaration) {
      case TypeDeclaration.Interface type -> {
        walk.declare(type.name(), SymbolFlags.INTERFACE | SymbolFlags.TYPE | flags);
        walk.enter(ScopeKind.TYPE, type);
        walk.types.parameters(type.typeParameters());
        walk.types.heritage(type.parents());
        walk.types.members(type.members());
        walk.leave();
      }
      case TypeDeclaration.Alias type -> {
        walk.declare(type.name(), SymbolFlags.ALIAS | SymbolFlags.TYPE | flags);
        walk.enter(ScopeKind.TYPE, type);
        walk.types.parameters(type.typeParameters());
        walk.types.type(type.type());
        walk.leave();
      }
      case TypeDeclaration.Enum type -> {
        boolean outer = beginAmbient(type.modifiers());
        enumeration(type, flags);
        walk.ambient = outer;
      }
      case TypeDeclaration.Namespace namespace -> {
        boolean outer = beginAmbient(namespace.modifiers());
        namespace(namespace, flags);
        walk.ambient = outer;
      }
      case TypeDeclaration.AmbientModule module -> ambientModule(module);
    }
  }

  private boolean beginAmbient(int modifiers) {
    boolean outer = walk.ambient;
    walk.ambient |= Modifiers.has(modifiers, Modifiers.DECLARE);
    return outer;
  }

  private void enumeration(TypeDeclaration.Enum declaration, int flags) {
    boolean constant = Modifiers.has(declaration.modifiers(), Modifiers.CONST);
    int symbol = walk.declare(declaration.name(), ENUM | flags | (constant ? SymbolFlags.CONST_ENUM : 0));
    int shared = sharedMembers(symbol, declaration.start());
    walk.enter(ScopeKind.ENUM, declaration);
    walk.scopes.members[walk.scope] = shared;
    List<EnumMember> members = declaration.members();
    for (int i = 0; i < members.size(); i++) {
      EnumMember member = members.get(i);
      declareMember(member);
      walk.expressions.key(member.key());
      walk.expressions.optional(member.initializer());
    }
    walk.leave();
  }

  private void declareMember(EnumMember member) {
    PropertyKey key = member.key();
    String name = switch (key) {
      case PropertyKey.Name n -> n.name();
      case PropertyKey.Text t -> t.value();
      case PropertyKey.Numeric n -> n.name();
      case PropertyKey.Computed _,PropertyKey.PrivateName _ -> "";
    };
    if (!name.isEmpty()) {
      int flags = walk.ambient ? MEMBER | SymbolFlags.AMBIENT : MEMBER;
      walk.declarations.declare(walk.scope, name, flags, member.id(), key.start(), key.end());
    }
  }

  /** The scope of the members that all declarations of a namespace or enum share. */
  private int sharedMembers(int symbol, int start) {
    if (walk.symbols.members[symbol] == NameTable.NONE) {
      walk.symbols.members[symbol] = walk.scopes.add(ScopeKind.MEMBERS, walk.scope, NameTable.NONE, start);
    }
    return walk.symbols.members[symbol];
  }

  private void namespace(TypeDeclaration.Namespace namespace, int flags) {
    int code = Instantiation.hasCode(namespace) ? SymbolFlags.VALUE | SymbolFlags.INSTANTIATED : SymbolFlags.AMBIENT;
    int all = SymbolFlags.NAMESPACE | SymbolFlags.QUALIFIER | flags;
    int symbol = walk.declare(namespace.name(), walk.ambient ? all | SymbolFlags.VALUE : all | code);
    int shared = sharedMembers(symbol, namespace.start());
    long outer = walk.functions.begin();
    walk.enter(ScopeKind.NAMESPACE, namespace);
    walk.scopes.members[walk.scope] = shared;
    if (walk.ambient && !hasExportList(namespace.body())) {
      exportAll(namespace.body());
    } else {
      walk.statements.all(namespace.body());
    }
    walk.leave();
    walk.functions.end(outer);
  }

  /** In an ambient namespace everything is a member, with or without {@code export}. */
  private void exportAll(List<Statement> body) {
    for (int i = 0; i < body.size(); i++) {
      walk.statements.exported(body.get(i), SymbolFlags.NAMESPACE_MEMBER);
    }
  }

  private static boolean hasExportList(List<Statement> body) {
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof ModuleItem.ExportNames) {
        return true;
      }
    }
    return false;
  }

  private void ambientModule(TypeDeclaration.AmbientModule module) {
    List<Statement> body = module.body();
    if (body == null) {
      return;
    }
    boolean ambient = walk.ambient;
    walk.ambient = true;
    long outer = walk.functions.begin();
    walk.enter(ScopeKind.AMBIENT, module);
    if (module.name() == null) {
      walk.scopes.members[walk.scope] = 0;
    }
    walk.statements.all(body);
    walk.leave();
    walk.functions.end(outer);
    walk.ambient = ambient;
  }
}
