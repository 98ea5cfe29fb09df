package tj.somon.compiler.regexp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of a pattern: how many there are, and whether their names are different where they must be (ECMAScript
 * 2025, 22.2.1.1: one name may come twice only in different alternatives).
 */
final class GroupNames {
  private record Reference(String name, int start, int end) {}

  private final Map<String, Integer> lastPlaces = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  /** Where the open disjunctions and their present alternatives began, outermost first. */
  private int[] disjunctions = new int[16];
  private int[] alternatives = new int[16];
  private int depth;
  private int count;
  private boolean named;

  /** Counts the groups of a pattern. */
  static GroupNames of(PatternText text) {
    var groups = new GroupNames();
    int classDepth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.peek(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        classDepth = text.sets() ? classDepth + 1 : 1;
      } else if (c == ']' && classDepth > 0) {
        classDepth--;
      } else if (c == '(' && classDepth == 0) {
        groups.countGroup(text.peek(i + 1), text.peek(i + 2), text.peek(i + 3));
      }
    }
    return groups;
  }

  private void countGroup(char first, char second, char third) {
    boolean name = first == '?' && second == '<' && third != '=' && third != '!';
    named |= name;
    if (name || first != '?') {
      count++;
    }
  }

  /** How many groups capture. */
  int count() {
    return count;
  }

  /** Whether a group has a name. */
  boolean named() {
    return named;
  }

  void openDisjunction(int place) {
    if (depth == disjunctions.length) {
      disjunctions = Arrays.copyOf(disjunctions, depth * 2);
      alternatives = Arrays.copyOf(alternatives, depth * 2);
    }
    disjunctions[depth] = place;
    alternatives[depth++] = place;
  }

  void nextAlternative(int place) {
    alternatives[depth - 1] = place;
  }

  void closeDisjunction() {
    depth--;
  }

  /**
   * Takes up a name.
   *
   * @return whether the name may stand here
   */
  boolean declare(String name, int place) {
    Integer earlier = lastPlaces.put(name, place);
    return earlier == null || isInOtherAlternative(earlier);
  }

  /**
   * Whether a place lies in another alternative than the present one: that of the innermost open disjunction around both.
   * It is enough to ask for the last group of a name, because earlier ones lie in still other alternatives.
   */
  private boolean isInOtherAlternative(int earlier) {
    int found = Arrays.binarySearch(disjunctions, 0, depth, earlier);
    int around = found >= 0 ? found : -found - 2;
    return around >= 0 && alternatives[around] > earlier;
  }

  void refer(String name, int start, int end) {
    references.add(new Reference(name, start, end));
  }

  /** Reports the first reference to a name that no group has. */
  void checkReferences(PatternText text) {
    for (Reference reference : references) {
      if (!lastPlaces.containsKey(reference.name)) {
        text.fail(RegExpCode.UNKNOWN_GROUP_NAME, reference.start, reference.end, Map.of("name", reference.name));
        return;
      }
    }
  }
}
