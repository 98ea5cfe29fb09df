package tj.somon.modules.link;

import java.util.List;
import java.util.Map;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.graph.Dependency;

/**
 * A graph whose modules are linked.
 *
 * @param modules all modules of the graph, by index
 * @param entry index of the entry
 * @param steps what is evaluated when the program starts, in order
 * @param wrapped indexes of the modules that are evaluated by calls, in the order of the graph
 * @param wrappedFacades numbers of the facades that wrapped modules wait for
 * @param usedFacades numbers of all facades that are part of the output
 * @param exports what the entry exports, sorted by name
 * @param foreignStars facades all of whose properties the entry exports
 * @param tree whether whatever is evaluated waits, so that the whole program is evaluated as the standard says for
 *     modules that wait
 */
public record Linked(List<LinkedModule> modules, List<Facade> facades, int entry, List<Step> steps,
    List<Integer> wrapped, List<Integer> wrappedFacades, List<Integer> usedFacades, Map<String, Origin> exports,
    List<Integer> foreignStars, boolean tree, Names names, List<Located> findings) {

  /** Something that is evaluated when the program starts. */
  public sealed interface Step {
    /** A module: where it stands, or by a call if it is wrapped. */
    record Module(int index) implements Step {}

    /** What is no ECMAScript module. */
    record Outer(int facade) implements Step {}
  }

  /** Answers about names. */
  public interface Names {
    /** What a symbol of an import stands for. */
    Origin imported(LinkedModule module, int symbol);

    /** What a request stands for, under a name. */
    Origin requested(LinkedModule module, int request, String name);

    /** What a module exports under a name. */
    Origin export(int module, String name);

    /** The same, where a name that only stars from outside may give stays late. */
    Origin certain(int module, String name);

    /** All that a module exports for certain. */
    Map<String, Origin> exportsOf(int module);

    /** What a module exports all names of that are known only when the program runs. */
    List<Integer> foreignStars(int module);
  }

  /** Whether anything that is part of the output imports itself, through others or at once. */
  public boolean hasCycles() {
    for (LinkedModule module : modules) {
      if (module.isIncluded() && module.isInCycle()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call of {@code require} leads to the entry though it is evaluated where it stands. */
  public boolean isEntryAsked() {
    LinkedModule first = module(entry);
    if (first.isWrapped()) {
      return false;
    }
    for (LinkedModule module : modules) {
      for (Dependency dependency : module.isIncluded() ? module.module().dependencies() : List.<Dependency>of()) {
        if (dependency.target() == entry && dependency.request().kind() == RequestKind.REQUIRE) {
          return true;
        }
      }
    }
    return false;
  }

  public LinkedModule module(int index) {
    return modules.get(index);
  }

  public Facade facade(int number) {
    return facades.get(number);
  }
}
