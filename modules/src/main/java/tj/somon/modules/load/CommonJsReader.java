package tj.somon.modules.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.Assign;
import tj.somon.compiler.ast.Expression.Call;
import tj.somon.compiler.ast.Expression.Index;
import tj.somon.compiler.ast.Expression.Member;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.Expression.ObjectLiteral;
import tj.somon.compiler.ast.Expression.StringLiteral;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;

/** Walks a script for what it puts on {@code exports}; wrappers that name their parameter so are looked into as well. */
final class CommonJsReader {
  private static final String ES_MODULE = "__esModule";

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> reexports = new LinkedHashSet<>();
  private final Map<String, String> required = new HashMap<>();
  private final ArrayDeque<Node> waiting = new ArrayDeque<>();
  private final List<Node> children = new ArrayList<>();
  private boolean esModule;

  CommonJsShape read(Program script) {
    waiting.push(script);
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      switch (node) {
        case Assign assign -> assigned(assign);
        case Call call -> called(call);
        case VariableDeclarator variable -> declared(variable);
        default -> {
        }
      }
      Children.forEach(node, children::add);
      for (int i = children.size() - 1; i >= 0; i--) {
        waiting.push(children.get(i));
      }
      children.clear();
    }
    return new CommonJsShape(names, List.copyOf(reexports), esModule);
  }

  private void add(String name) {
    if (name.equals(ES_MODULE)) {
      esModule = true;
    } else {
      names.add(name);
    }
  }

  private void assigned(Assign assign) {
    if (assign.operator() != null) {
      return;
    }
    switch (assign.target()) {
      case Member member when isExports(member.object()) -> add(member.name());
      case Index index when isExports(index.object()) && index.index() instanceof StringLiteral name ->
        add(name.value());
      case Member member when isModuleExports(member) -> replaced(assign.value());
      default -> {
      }
    }
  }

  /** {@code module.exports = …}: what was exported before is gone only if the new object is another module. */
  private void replaced(Expression value) {
    switch (value) {
      case ObjectLiteral literal -> members(literal);
      case Call call when specifierOf(call) != null -> reexported(call);
      case Assign inner -> replaced(inner.value());
      default -> {
      }
    }
  }

  private void members(ObjectLiteral literal) {
    for (ObjectMember member : literal.members()) {
      switch (member) {
        case ObjectMember.Property property -> addKey(property.key());
        case ObjectMember.Shorthand shorthand -> add(shorthand.value().name());
        case ObjectMember.Method method -> addKey(method.key());
        case ObjectMember.SpreadMember spread -> reexported(spread.argument());
      }
    }
  }

  private void addKey(PropertyKey key) {
    switch (key) {
      case PropertyKey.Name name -> add(name.name());
      case PropertyKey.Text text -> add(text.value());
      case PropertyKey.Numeric _,PropertyKey.Computed _,PropertyKey.PrivateName _ -> {
      }
    }
  }

  private void reexported(Expression source) {
    String specifier = switch (source) {
      case Call call -> specifierOf(call);
      case NameUse use -> required.get(use.name());
      default -> null;
    };
    if (specifier != null) {
      reexports.add(specifier);
    }
  }

  /** {@code require("…")}, in the wrappers of compilers too, such as {@code _interopRequireWildcard(require("…"))}. */
  private static @Nullable String specifierOf(Call call) {
    Call inner = call;
    while (inner.arguments().size() == 1 && inner.arguments().getFirst() instanceof Call next) {
      inner = next;
    }
    boolean requires = inner.callee() instanceof NameUse use && use.name().equals("require");
    return requires && inner.arguments().size() == 1 && inner.arguments().getFirst() instanceof StringLiteral specifier
        ? specifier.value()
        : null;
  }

  private void declared(VariableDeclarator variable) {
    if (variable.target() instanceof Target.BindingName name && variable.initializer() instanceof Call call) {
      String specifier = specifierOf(call);
      if (specifier != null) {
        required.put(name.name(), specifier);
      }
    }
  }

  private void called(Call call) {
    String name = switch (call.callee()) {
      case NameUse use -> use.name();
      case Member member -> member.name();
      default -> "";
    };
    List<Expression> arguments = call.arguments();
    switch (name) {
      case "defineProperty" -> {
        if (arguments.size() >= 2 && isExports(arguments.get(0)) && arguments.get(1) instanceof StringLiteral key) {
          add(key.value());
        }
      }
      case "__exportStar", "__export", "__reExport" -> arguments.forEach(this::exportedStar);
      case "assign" -> assignedAll(arguments);
      case "forEach" -> copiedKeys(call);
      default -> {
      }
    }
  }

  private void exportedStar(Expression argument) {
    switch (argument) {
      case Call call -> reexported(call);
      case NameUse use -> reexported(use);
      case ObjectLiteral literal -> members(literal);
      default -> {
      }
    }
  }

  private void assignedAll(List<Expression> arguments) {
    if (!arguments.isEmpty() && isExports(arguments.getFirst())) {
      for (Expression argument : arguments.subList(1, arguments.size())) {
        exportedStar(argument);
      }
    }
  }

  /** {@code Object.keys(_other).forEach(function (key) { … exports[key] = _other[key]; … })}. */
  private void copiedKeys(Call call) {
    if (call.arguments().size() != 1
        || !(call.arguments().getFirst() instanceof Function || call.arguments().getFirst() instanceof Arrow)) {
      return;
    }
    if (call.callee() instanceof Member member && member.object() instanceof Call keys && keys.arguments().size() == 1
        && keys.callee() instanceof Member of && of.name().equals("keys") && of.object() instanceof NameUse object
        && object.name().equals("Object")) {
      reexported(keys.arguments().getFirst());
    }
  }

  private static boolean isExports(Expression expression) {
    return expression instanceof NameUse use ? use.name().equals("exports")
        : expression instanceof Member member && isModuleExports(member);
  }

  private static boolean isModuleExports(Member member) {
    return member.name().equals("exports") && member.object() instanceof NameUse use && use.name().equals("module");
  }
}
