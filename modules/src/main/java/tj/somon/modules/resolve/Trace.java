package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what is tried, if somebody wants to know. For one request. */
final class Trace {
  private static final int MOST_STEPS = 1000;

  private final @Nullable List<Step> steps;

  private Trace(@Nullable List<Step> steps) {
    this.steps = steps;
  }

  /** One that remembers nothing; it may be shared. */
  static final Trace OFF = new Trace(null);

  static Trace on() {
    return new Trace(new ArrayList<>());
  }

  void add(Step.Kind kind, String subject, Step.Result result) {
    if (steps != null && steps.size() < MOST_STEPS) {
      steps.add(new Step(kind, subject, result));
    }
  }

  List<Step> steps() {
    return steps == null ? List.of() : List.copyOf(steps);
  }
}
