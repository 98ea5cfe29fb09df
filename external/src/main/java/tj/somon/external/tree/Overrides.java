package tj.somon.external.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.external.lockfile.Declared;
import tj.somon.external.registry.Wanted;
import tj.somon.external.semver.Range;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonValue.Dictionary;

/**
 * What a project wants instead of what its packages ask for: {@code overrides} of {@code package.json}. An object of these
 * holds the rules that are in force at one place of the tree, the nearest first. Immutable.
 */
public final class Overrides {
  /** Nothing is overridden. */
  public static final Overrides NONE = new Overrides(List.of());

  private final List<Rule> inForce;

  /**
   * A rule.
   *
   * @param when the range that must have been asked for; null if any
   * @param instead what is wanted; empty if the rule only bears rules for what is below
   */
  private record Rule(String name, @Nullable Range when, String instead, List<Rule> below) {}

  private Overrides(List<Rule> inForce) {
    this.inForce = inForce;
  }

  /** Reads them; {@code $name} stands for what the project itself wants of a package. */
  public static Overrides read(Dictionary packageJson, Declared declared) {
    return packageJson.get("overrides").orElse(null) instanceof Dictionary rules ? new Overrides(rules(rules, declared))
        : NONE;
  }

  private static List<Rule> rules(Dictionary object, Declared declared) {
    var rules = new ArrayList<Rule>();
    for (JsonValue.Member member : object.members()) {
      if (!member.name().equals(".") && !member.name().isEmpty()) {
        rules.add(rule(member, declared));
      }
    }
    return rules;
  }

  private static Rule rule(JsonValue.Member member, Declared declared) {
    int at = Wanted.atSign(member.name());
    String name = at < 0 ? member.name() : member.name().substring(0, at);
    Range when = at < 0 ? null : Range.parse(member.name().substring(at + 1)).orElse(null);
    return switch (member.value()) {
      case JsonValue.Text text -> new Rule(name, when, referred(text.value(), declared), List.of());
      case Dictionary below ->
        new Rule(name, when, referred(below.text(".").orElse(""), declared), rules(below, declared));
      case JsonValue.Array _,JsonValue.Number _,JsonValue.Truth _,JsonValue.Null _ ->
        new Rule(name, when, "", List.of());
    };
  }

  private static String referred(String text, Declared declared) {
    if (!text.startsWith("$")) {
      return text;
    }
    String name = text.substring(1);
    for (var kind : List.of(declared.optional(), declared.dependencies(), declared.dev(), declared.peers())) {
      if (kind.containsKey(name)) {
        return kind.get(name);
      }
    }
    return "";
  }

  /**
   * What becomes of a dependency.
   *
   * @param wanted instead of what it asks for, or the same
   * @param below the rules in force below the package that is taken for it
   */
  record Applied(String wanted, Overrides below) {}

  Applied apply(String name, String wanted) {
    for (Rule rule : inForce) {
      if (rule.name.equals(name) && fits(rule.when, wanted)) {
        var below = new ArrayList<>(rule.below);
        below.add(rule);
        inForce.stream().filter(other -> other != rule).forEach(below::add);
        return new Applied(rule.instead.isEmpty() ? wanted : rule.instead, new Overrides(below));
      }
    }
    return new Applied(wanted, this);
  }

  private static boolean fits(@Nullable Range when, String wanted) {
    Optional<Range> asked = when == null ? Optional.empty() : Range.parse(wanted);
    return when == null || asked.isPresent() && when.meets(asked.get());
  }
}
