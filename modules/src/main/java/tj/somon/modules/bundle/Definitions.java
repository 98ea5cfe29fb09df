package tj.somon.modules.bundle;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.names.NameTable;

/** Global names and their properties that stand for something else: {@code process.env.MODE}. */
final class Definitions {
  private final Map<String, String> values;
  private final Map<String, Boolean> lastNames = new HashMap<>();
  private final NameTable names;
  private final boolean commonJs;

  /**
   * What stands for names in one module.
   *
   * @param commonJs whether {@code module} and {@code exports} are the module's own
   */
  Definitions(Map<String, String> values, NameTable names, boolean commonJs) {
    this.values = values;
    this.commonJs = commonJs;
    this.names = names;
    for (String key : values.keySet()) {
      lastNames.put(key.substring(key.lastIndexOf('.') + 1), true);
    }
  }

  /** Tells what is written in the place of which nodes. */
  void apply(Program program, BiConsumer<Integer, String> put) {
    if (values.isEmpty()) {
      return;
    }
    var waiting = new ArrayDeque<Node>();
    waiting.push(program);
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      String path = pathOf(node);
      String value = path == null ? null : values.get(path);
      if (value != null) {
        put.accept(node.id(), value);
      } else {
        Children.forEach(node, waiting::push);
      }
    }
  }

  private @Nullable String pathOf(Node node) {
    return switch (node) {
      case Expression.NameUse use when lastNames.containsKey(use.name()) -> path(use);
      case Expression.Member member when lastNames.containsKey(member.name()) -> path(member);
      default -> null;
    };
  }

  private boolean isGlobal(Expression.NameUse use) {
    return names.symbolOf(use.id()) < 0 && !(commonJs && (use.name().equals("module") || use.name().equals("exports")));
  }

  private @Nullable String path(Expression expression) {
    return switch (expression) {
      case Expression.NameUse use -> isGlobal(use) ? use.name() : null;
      case Expression.ImportMeta _ -> "import.meta";
      case Expression.Member member when !member.optional() -> {
        String object = path(member.object());
        yield object == null ? null : object + "." + member.name();
      }
      default -> null;
    };
  }
}
