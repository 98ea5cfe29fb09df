package tj.somon.modules.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.module.ExportedName;

/**
 * Which of the {@code export *} declarations of a module may lead to a name. A module that gathers thousands of others is
 * asked for thousands of names, so those whose names are all their own are found by name.
 */
final class StarNames {
  private static final int[] NONE = {};

  /** Requests that may lead to any name, in source order. */
  private int[] open = NONE;
  /** By name, the other requests that lead to it, in source order. */
  private final Map<String, int[]> closed = new HashMap<>();

  private StarNames() {}

  /**
   * The names behind a module's stars.
   *
   * @param target the module of a request, or null if its names are not known before it runs
   */
  static StarNames of(LinkedModule module, IntFunction<@Nullable LinkedModule> target) {
    var names = new StarNames();
    for (ExportedName export : module.record().exports()) {
      if (export instanceof ExportedName.Star star && !star.typeOnly()) {
        @Nullable
        LinkedModule leaf = target.apply(star.request());
        if (leaf == null || !isClosed(leaf)) {
          names.open = with(names.open, star.request());
        } else {
          names.close(leaf, star.request());
        }
      }
    }
    return names;
  }

  /** Whether all the names that a module exports stand in it. */
  private static boolean isClosed(LinkedModule module) {
    if (module.isJson()) {
      return false;
    }
    for (ExportedName export : module.record().exports()) {
      if (export instanceof ExportedName.Star) {
        return false;
      }
    }
    Analysis analysis = module.module().analysis().orElse(null);
    return analysis == null || !hasStar(analysis);
  }

  private static boolean hasStar(Analysis analysis) {
    for (ExportedName export : analysis.moduleRecord().exports()) {
      if (export instanceof ExportedName.Star) {
        return true;
      }
    }
    return false;
  }

  private void close(LinkedModule leaf, int request) {
    for (String name : leaf.exports().keySet()) {
      add(name, request);
    }
    Analysis analysis = leaf.module().analysis().orElse(null);
    if (analysis != null && analysis.language().types()) {
      for (ExportedName export : analysis.moduleRecord().exports()) {
        switch (export) {
          case ExportedName.Local local when local.typeOnly() -> add(local.exported(), request);
          case ExportedName.Indirect indirect when indirect.typeOnly() -> add(indirect.exported(), request);
          case ExportedName.Local _,ExportedName.Indirect _,ExportedName.Star _ -> {
          }
        }
      }
    }
  }

  private void add(String name, int request) {
    int[] known = closed.getOrDefault(name, NONE);
    if (known.length == 0 || known[known.length - 1] != request) {
      closed.put(name, with(known, request));
    }
  }

  private static int[] with(int[] requests, int request) {
    int[] more = Arrays.copyOf(requests, requests.length + 1);
    more[requests.length] = request;
    return more;
  }

  /** The requests that may lead to a name, in source order. */
  int[] requests(String name) {
    int[] named = closed.getOrDefault(name, NONE);
    if (named.length == 0 || open.length == 0) {
      return named.length == 0 ? open : named;
    }
    int[] both = Arrays.copyOf(open, open.length + named.length);
    System.arraycopy(named, 0, both, open.length, named.length);
    Arrays.sort(both);
    return both;
  }
}
