package tj.somon.compiler.names;

import java.util.List;
import tj.somon.compiler.ast.Expression;

/**
 * What the walk over a module saw that concerns other modules.
 *
 * @param importCalls every {@code import(…)} in source order
 * @param requireCalls every call of an unbound {@code require}
 * @param topLevelAwait whether {@code await}, {@code for await} or {@code await using} stands outside every function
 * @param importMeta whether {@code import.meta} occurs
 */
public record ModuleFacts(List<Expression.ImportCall> importCalls, List<Expression.Call> requireCalls,
    boolean topLevelAwait, boolean importMeta) {
  public ModuleFacts {
    importCalls = List.copyOf(importCalls);
    requireCalls = List.copyOf(requireCalls);
  }
}
