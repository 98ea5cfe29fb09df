package tj.somon.modules.link;

import java.util.ArrayList;
import java.util.List;

/**
 * The top level of a module in parts.
 *
 * @param list in source order
 * @param bySymbol the parts that declare each symbol, by symbol; empty arrays for symbols of inner scopes
 * @param topThis ids of the nodes that are {@code this} of the module itself
 * @param importMeta ids of the {@code import.meta} nodes
 * @param importTargets ids of the names of imports that are assigned to, which fails when it runs
 * @param usesThis whether the function that a symbol stands for may look at {@code this}, by symbol
 */
public record Parts(List<Part> list, int[][] bySymbol, int[] topThis, int[] importMeta, int[] importTargets,
    boolean[] usesThis) {
  public Parts {
    list = List.copyOf(list);
  }

  /** The same parts before a link, which marks them. */
  Parts fresh() {
    var fresh = new ArrayList<Part>(list.size());
    for (Part part : list) {
      fresh.add(part.fresh());
    }
    return new Parts(fresh, bySymbol, topThis, importMeta, importTargets, usesThis);
  }
}
