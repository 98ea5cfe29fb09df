package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.ScopeKind;
import tj.somon.compiler.names.SymbolFlags;

/**
 * What enums and namespaces have in common: a variable, and a function that fills the object in it (SomonScript language
 * specification, section 8).
 */
final class Containers {
  private final NameTable names;
  private final FreshNames fresh;
  private final NewNodes make;
  private @Nullable Container current;
  private @Nullable Map<String, List<Integer>> valuesByName;

  Containers(NameTable names, FreshNames fresh, NewNodes make) {
    this.names = names;
    this.fresh = fresh;
    this.make = make;
  }

  /** The container whose body is being lowered. */
  @Nullable
  Container current() {
    return current;
  }

  /** Enters the body of a namespace or enum. */
  Container enter(Node declaration, Target.BindingName name, int functionDepth) {
    var entered = new Container(current, membersScope(name), parameterName(declaration, name), functionDepth);
    current = entered;
    return entered;
  }

  void leave(Container left) {
    current = left.outer();
  }

  private int membersScope(Target.BindingName name) {
    int symbol = names.symbolOf(name.id());
    int[] members = symbol == NameTable.NONE ? new int[0] : names.exportsOf(symbol);
    return members.length == 0 ? NameTable.NONE : names.scopeOfSymbol(members[0]);
  }

  /** The object's name inside: another one where something inside has the same name. */
  private String parameterName(Node declaration, Target.BindingName name) {
    int scope = names.scopeOf(declaration.id());
    int own = names.symbolOf(name.id());
    int members = membersScope(name);
    for (int symbol : valuesCalled(name.name())) {
      if (symbol != own && isInside(names.scopeOfSymbol(symbol), scope, members)) {
        return fresh.numbered(name.name());
      }
    }
    return name.name();
  }

  private List<Integer> valuesCalled(String name) {
    Map<String, List<Integer>> known = valuesByName;
    if (known == null) {
      known = new HashMap<>();
      for (int symbol = 0; symbol < names.symbolCount(); symbol++) {
        if (names.is(symbol, SymbolFlags.VALUE) && !names.is(symbol, SymbolFlags.ENUM_MEMBER)) {
          known.computeIfAbsent(names.name(symbol), key -> new ArrayList<>(1)).add(symbol);
        }
      }
      valuesByName = known;
    }
    return known.getOrDefault(name, List.of());
  }

  private boolean isInside(int scope, int outer, int members) {
    for (int s = scope; s != NameTable.NONE; s = names.parentScope(s)) {
      if (s == outer || s == members) {
        return s != NameTable.NONE;
      }
    }
    return false;
  }

  /**
   * What a name stands for inside containers: {@code N.name} for a member of one of them that has no variable of its own
   * there, otherwise the name itself.
   */
  Expression resolve(Expression.NameUse use) {
    Container home = home(names.symbolOf(use.id()));
    return home == null ? use : home.member(make, use);
  }

  /** The place that an exported variable of a namespace is, or null for another binding. */
  @Nullable
  Target place(Target.BindingName binding) {
    Container home = home(names.symbolOf(binding.id()));
    return home == null ? null : home.member(make, NewNodes.use(binding));
  }

  private @Nullable Container home(int symbol) {
    if (symbol == NameTable.NONE || !names.is(symbol, SymbolFlags.ENUM_MEMBER | SymbolFlags.NAMESPACE_MEMBER)) {
      return null;
    }
    int scope = names.scopeOfSymbol(symbol);
    for (Container c = current; c != null; c = c.outer()) {
      if (c.hasMembersIn(scope)) {
        return c.isLocal(symbol) ? null : c;
      }
    }
    return null;
  }

  /** Declares the variable of an enum or a namespace, unless an earlier declaration or a function or class has it. */
  void declareVariable(Node declaration, Target.BindingName name, boolean enumeration, boolean exported,
      List<Statement> out) {
    if (!needsVariable(name)) {
      return;
    }
    VariableKind kind = enumeration && isTopLevel(name) ? VariableKind.VAR : VariableKind.LET;
    Statement variable = make.declaration(declaration, kind, name, null);
    out.add(exported && current == null ? make.exported(declaration, variable) : variable);
  }

  private boolean needsVariable(Target.BindingName name) {
    int symbol = names.symbolOf(name.id());
    if (symbol == NameTable.NONE) {
      return true;
    }
    Container block = current;
    if (block != null && names.is(symbol, SymbolFlags.NAMESPACE_MEMBER)) {
      return block.declare(symbol);
    }
    boolean declared = names.hasCode(symbol, SymbolFlags.FUNCTION | SymbolFlags.CLASS);
    return !declared && names.isFirstDeclaration(name.id());
  }

  private boolean isTopLevel(Target.BindingName name) {
    int symbol = names.symbolOf(name.id());
    if (symbol == NameTable.NONE || names.is(symbol, SymbolFlags.NAMESPACE_MEMBER)) {
      return false;
    }
    ScopeKind kind = names.kindOfScope(names.scopeOfSymbol(symbol));
    return kind == ScopeKind.MODULE || kind == ScopeKind.SCRIPT;
  }

  /** {@code (function (N) { body })(N || (N = {}));}, or {@code … (N = P.N || (P.N = {}))} for a member of P. */
  Statement filled(Node declaration, Target.BindingName name, String parameter, List<Statement> body,
      boolean exported) {
    Container outer = current;
    boolean member = exported && outer != null;
    Expression object = exported && outer != null ? place(outer, name) : NewNodes.use(name);
    Target target = exported && outer != null ? place(outer, name) : NewNodes.use(name);
    Expression created = make.assign(name, target, make.object(name));
    Expression argument = make.binary(name, BinaryOperator.OR, object, created);
    if (member) {
      argument = make.assign(name, NewNodes.use(name), argument);
    }
    var function = make.function(declaration, null, List.of(make.parameter(name, parameter)), body);
    return make.statement(declaration, make.call(declaration, function, argument));
  }

  private Expression.Member place(Container outer, Target.BindingName name) {
    return outer.member(make, NewNodes.use(name));
  }

  /** {@code N.name = name;} behind the declaration of an exported function, class or alias. */
  Statement assignMember(Node declaration, Container home, Target.BindingName name, Expression value) {
    return make.statement(declaration, make.assign(name, place(home, name), value));
  }
}
