package tj.somon.modules.link;

import java.util.List;

/** What {@code ns.name} stands for. */
public final class NamespaceUses {
  private NamespaceUses() {}

  /** The origin of the name itself, or the namespace where it must stay one: for a call that would see it as this. */
  static Origin origin(List<LinkedModule> modules, Origin export, NamespaceUse use, int target) {
    return switch (export) {
      case Origin.Own(int module, int symbol, String _) when use.called()
          && modules.get(module).parts().usesThis()[symbol] ->
        new Origin.Whole(target);
      case Origin.Own _,Origin.Whole _ -> export;
      case Origin.Property _,Origin.Foreign _ -> use.called() ? new Origin.Whole(target) : export;
      case Origin.Late _,Origin.TypeOnly _,Origin.Missing _,Origin.Ambiguous _ -> new Origin.Whole(target);
    };
  }

  /** What a use of a namespace in a module has become; empty where the namespace stays. */
  public static java.util.Optional<Origin> direct(Linked linked, LinkedModule module, NamespaceUse use) {
    if (linked.names().imported(module, use.symbol()) instanceof Origin.Whole(int target)) {
      Origin origin = origin(linked.modules(), linked.names().certain(target, use.name()), use, target);
      boolean stays = origin instanceof Origin.Whole(int whole) && whole == target
          && !(linked.names().certain(target, use.name()) instanceof Origin.Whole);
      return stays ? java.util.Optional.empty() : java.util.Optional.of(origin);
    }
    return java.util.Optional.empty();
  }
}
