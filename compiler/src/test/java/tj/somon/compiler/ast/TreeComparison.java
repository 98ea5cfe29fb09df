package tj.somon.compiler.ast;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells whether two trees are the same program: everything but numbers and places of nodes is compared. */
public final class TreeComparison {
  private static final Set<String> PLACES = Set.of("id", "start", "end", "nameStart", "nodeCount", "sourceNodeCount");
  private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

  private final Set<String> ignored;

  private TreeComparison(Set<String> ignored) {
    this.ignored = ignored;
  }

  /**
   * The first difference, as a path of component names with both values.
   *
   * @param ignored further components that may differ
   */
  public static Optional<String> difference(Node one, Node other, String... ignored) {
    return Optional.ofNullable(new TreeComparison(Set.of(ignored)).compare(one, other));
  }

  private @Nullable String compare(@Nullable Object one, @Nullable Object other) {
    if (one == other) {
      return null;
    }
    if (one instanceof List<?> list && other instanceof List<?> otherList) {
      return compareLists(list, otherList);
    }
    if (one == null || other == null || one.getClass() != other.getClass()) {
      return ": " + shown(one) + " / " + shown(other);
    }
    if (one instanceof Record) {
      return compareRecords(one, other);
    }
    return one.equals(other) ? null : ": " + shown(one) + " / " + shown(other);
  }

  private @Nullable String compareLists(List<?> one, List<?> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      String difference = compare(one.get(i), other.get(i));
      if (difference != null) {
        return "[" + i + "]" + difference;
      }
    }
    return one.size() == other.size() ? null : ": sizes " + one.size() + " / " + other.size();
  }

  private @Nullable String compareRecords(Object one, Object other) {
    for (RecordComponent component : components(one.getClass())) {
      if (!ignored.contains(component.getName())) {
        String difference = compare(value(component, one), value(component, other));
        if (difference != null) {
          return "." + component.getName() + difference;
        }
      }
    }
    return null;
  }

  private static RecordComponent[] components(Class<?> type) {
    return COMPONENTS.computeIfAbsent(type, t -> Arrays.stream(t.getRecordComponents())
        .filter(component -> !PLACES.contains(component.getName())).toArray(RecordComponent[]::new));
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String shown(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
