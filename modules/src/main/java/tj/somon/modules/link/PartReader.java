package tj.somon.modules.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;

/** Cuts the top level of a module into parts, in one walk over its tree. */
final class PartReader {
  private final NameTable names;
  private final LinkableModule code;
  private final int moduleScope;
  private final Map<Integer, Integer> requestByNode = new HashMap<>();
  private final IntList topThis = new IntList();
  private final IntList importMeta = new IntList();
  private final IntList importTargets = new IntList();
  private final boolean[] usesThis;
  private final ArrayDeque<Node> waiting = new ArrayDeque<>();
  private final BitSet calledMembers = new BitSet();
  private final BitSet wholeUses = new BitSet();

  // Of the statement that is being read.
  private final BitSet declared = new BitSet();
  private final BitSet used = new BitSet();
  private final IntList requests = new IntList();
  private final List<NamespaceUse> namespaceUses = new ArrayList<>();
  /** Functions around the node, those that have a {@code this} of their own: 0 at the top level. */
  private boolean inFunction;
  private boolean sawThis;

  private PartReader(LinkableModule code) {
    this.code = code;
    this.names = code.names();
    this.moduleScope = names.scopeOf(code.program().id());
    this.usesThis = new boolean[names.symbolCount() + 1];
    List<ModuleRequest> all = code.record().requests();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() == RequestKind.DYNAMIC_IMPORT || all.get(i).kind() == RequestKind.REQUIRE) {
        requestByNode.put(all.get(i).nodeId(), i);
      }
    }
  }

  static Parts read(LinkableModule code) {
    return new PartReader(code).read();
  }

  private Parts read() {
    var parts = new ArrayList<Part>();
    for (Statement statement : code.program().body()) {
      parts.add(part(statement));
    }
    return new Parts(parts, bySymbol(parts), topThis.toArray(), importMeta.toArray(), importTargets.toArray(),
        usesThis);
  }

  private Part part(Statement statement) {
    declared.clear();
    used.clear();
    requests.clear();
    namespaceUses.clear();
    if (!(statement instanceof ModuleItem.Import)) {
      inFunction = false;
      walk(statement);
    }
    noteThis(statement);
    if (statement instanceof ModuleItem.ExportDefault
        || statement instanceof ModuleItem.ExportDefaultDeclaration && declared.isEmpty()) {
      declared.set(names.symbolCount());
    }
    int object = FilledObject.symbolOf(statement, names);
    if (object >= 0 && names.scopeOfSymbol(object) == moduleScope && !names.is(object, SymbolFlags.IMPORT)) {
      declared.set(object);
    }
    return new Part(statement, bits(declared), bits(used), requests.toArray(), namespaceUses);
  }

  private static int[] bits(BitSet set) {
    return set.stream().toArray();
  }

  private int[][] bySymbol(List<Part> parts) {
    var counts = new int[names.symbolCount() + 1];
    for (Part part : parts) {
      for (int symbol : part.declaredSymbols()) {
        counts[symbol]++;
      }
    }
    var table = new int[counts.length][];
    for (int i = 0; i < table.length; i++) {
      table[i] = new int[counts[i]];
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      for (int symbol : parts.get(i).declaredSymbols()) {
        table[symbol][--counts[symbol]] = i;
      }
    }
    return table;
  }

  // ---- the walk ----------------------------------------------------------------------------------------------------

  private void walk(Node root) {
    int floor = waiting.size();
    waiting.push(root);
    while (waiting.size() > floor) {
      Node node = waiting.pop();
      visit(node);
    }
  }

  private void visit(Node node) {
    switch (node) {
      case Expression.NameUse use -> use(use);
      case Target.BindingName name -> binding(name);
      case Expression.Member member -> member(member);
      case Expression.Call call -> {
        if (call.callee() instanceof Expression.Member callee) {
          calledMembers.set(callee.id());
        }
        request(call.id());
        children(call);
      }
      case Expression.TaggedTemplate tagged -> {
        if (tagged.tag() instanceof Expression.Member callee) {
          calledMembers.set(callee.id());
        }
        children(tagged);
      }
      case Expression.ImportCall call -> {
        request(call.id());
        children(call);
      }
      case Function function -> function(function);
      case Arrow arrow -> children(arrow);
      case ClassDefinition definition -> classDefinition(definition);
      case Expression.This node1 -> {
        sawThis = true;
        if (!inFunction) {
          topThis.add(node1.id());
        }
      }
      case Expression.ImportMeta meta -> importMeta.add(meta.id());
      case Expression.Assign assign -> {
        target(assign.target());
        children(assign);
      }
      case Expression.Update update -> {
        target(update.target());
        children(update);
      }
      case Expression.Unary unary -> {
        if (unary.operand() instanceof Expression.Member member) {
          wholeUses.set(member.id());
        }
        children(unary);
      }
      case PatternElement element -> {
        target(element.target());
        children(element);
      }
      case PatternProperty property -> {
        target(property.target());
        children(property);
      }
      case RestElement rest -> {
        target(rest.target());
        children(rest);
      }
      case Statement.ForIn loop -> {
        head(loop.head());
        children(loop);
      }
      case Statement.ForOf loop -> {
        head(loop.head());
        children(loop);
      }
      case ExportSpecifier _ -> {
      }
      default -> children(node);
    }
  }

  private void head(ForHead head) {
    if (head instanceof ForHead.Assigned assigned) {
      target(assigned.target());
    }
  }

  private void children(Node node) {
    Children.forEach(node, waiting::push);
  }

  private void request(int node) {
    Integer request = requestByNode.get(node);
    if (request != null) {
      requests.add(request);
    }
  }

  private void use(Expression.NameUse use) {
    int symbol = names.symbolOf(use.id());
    if (symbol >= 0 && names.scopeOfSymbol(symbol) == moduleScope) {
      used.set(symbol);
    }
  }

  private void binding(Target.BindingName name) {
    int symbol = names.symbolOf(name.id());
    if (symbol >= 0 && names.scopeOfSymbol(symbol) == moduleScope) {
      declared.set(symbol);
    }
  }

  /** {@code ns.name} uses one name of a namespace, not all of it. */
  private void member(Expression.Member member) {
    if (member.object() instanceof Expression.NameUse use && !member.optional() && !wholeUses.get(member.id())) {
      int symbol = names.symbolOf(use.id());
      if (symbol >= 0 && names.is(symbol, SymbolFlags.IMPORT_NAMESPACE) && names.scopeOfSymbol(symbol) == moduleScope) {
        namespaceUses.add(new NamespaceUse(member.id(), symbol, member.name(), calledMembers.get(member.id())));
        return;
      }
    }
    waiting.push(member.object());
  }

  private void target(@org.jspecify.annotations.Nullable Node target) {
    Node inner = target;
    while (inner instanceof Expression.Parenthesized parenthesized) {
      inner = parenthesized.inner();
    }
    if (inner instanceof Expression.Member member) {
      wholeUses.set(member.id());
    } else if (inner instanceof Expression.NameUse use) {
      int symbol = names.symbolOf(use.id());
      if (symbol >= 0 && names.is(symbol, SymbolFlags.IMPORT) && names.scopeOfSymbol(symbol) == moduleScope) {
        importTargets.add(use.id());
      }
    }
  }

  /** A function's insides have a {@code this} of their own; computed names of members have not, but they are rare. */
  private void function(Function function) {
    boolean outer = inFunction;
    inFunction = true;
    int floor = waiting.size();
    children(function);
    drain(floor);
    inFunction = outer;
  }

  private void drain(int floor) {
    while (waiting.size() > floor) {
      visit(waiting.pop());
    }
  }

  private void classDefinition(ClassDefinition definition) {
    if (definition.name() != null) {
      binding(definition.name());
    }
    if (definition.superClass() != null) {
      walk(definition.superClass());
    }
    for (ClassMember member : definition.members()) {
      switch (member) {
        case ClassMember.Method method -> {
          key(method.key());
          function(method.function());
        }
        case ClassMember.Field field -> {
          key(field.key());
          if (field.initializer() != null) {
            inside(field.initializer());
          }
        }
        case ClassMember.StaticBlock block -> inside(block.body());
        case ClassMember.Index _ -> {
        }
      }
    }
  }

  private void key(PropertyKey key) {
    if (key instanceof PropertyKey.Computed computed) {
      walk(computed.expression());
    }
  }

  private void inside(Node node) {
    boolean outer = inFunction;
    inFunction = true;
    walk(node);
    inFunction = outer;
  }

  // ---- functions that do not look at this --------------------------------------------------------------------------

  private static boolean isConstantArrow(Statement statement) {
    return statement instanceof Statement.VariableDeclaration variables && variables.kind() == VariableKind.CONST
        && variables.declarators().size() == 1 && variables.declarators().getFirst().initializer() instanceof Arrow;
  }

  private void noteThis(Statement statement) {
    Statement inner = switch (statement) {
      case ModuleItem.ExportDeclaration export -> export.declaration();
      case ModuleItem.ExportDefaultDeclaration export -> export.declaration();
      default -> statement;
    };
    boolean plain = inner instanceof Function && !sawThis || isConstantArrow(inner);
    for (int symbol = declared.nextSetBit(0); symbol >= 0; symbol = declared.nextSetBit(symbol + 1)) {
      usesThis[symbol] |= !plain || names.is(symbol, SymbolFlags.ASSIGNED);
    }
    sawThis = false;
  }
}
