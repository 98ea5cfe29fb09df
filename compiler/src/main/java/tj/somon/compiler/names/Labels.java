package tj.somon.compiler.names;

import java.util.Arrays;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Statement.Break;
import tj.somon.compiler.ast.Statement.Continue;
import tj.somon.compiler.ast.Statement.Labeled;

/** Targets of break and continue (ECMAScript 2025, 14.8.1, 14.9.1, 14.13.1). Functions do not see those around them. */
final class Labels {
  private final NameDiagnostics diagnostics;
  private String[] names = new String[8];
  private boolean[] ofLoop = new boolean[8];
  private int[] starts = new int[8];
  private int count;
  /** The first label of the innermost function. */
  private int floor;
  private int loops;
  private int switches;

  Labels(NameDiagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Begins a function; the answer is for {@link #leaveFunction}. */
  long enterFunction() {
    long state = (long) floor << 40 | (long) loops << 20 | switches;
    floor = count;
    loops = 0;
    switches = 0;
    return state;
  }

  void leaveFunction(long state) {
    floor = (int) (state >>> 40);
    loops = (int) (state >>> 20) & 0xFFFFF;
    switches = (int) state & 0xFFFFF;
  }

  void enterLoop() {
    loops++;
  }

  void leaveLoop() {
    loops--;
  }

  void enterSwitch() {
    switches++;
  }

  void leaveSwitch() {
    switches--;
  }

  void enterLabel(Labeled labeled, Statement body) {
    for (int i = floor; i < count; i++) {
      if (names[i].equals(labeled.label())) {
        diagnostics.again(NameCode.DUPLICATE_LABEL, labeled.start(), labeled.start() + labeled.label().length(),
            labeled.label(), starts[i], "note.other-name");
        break;
      }
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      ofLoop = Arrays.copyOf(ofLoop, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
    }
    names[count] = labeled.label();
    starts[count] = labeled.start();
    ofLoop[count++] = isLoop(body);
  }

  void leaveLabel() {
    count--;
  }

  private static boolean isLoop(Statement statement) {
    return statement instanceof Statement.For || statement instanceof Statement.ForIn
        || statement instanceof Statement.ForOf || statement instanceof Statement.While
        || statement instanceof Statement.DoWhile;
  }

  void check(Break statement) {
    String label = statement.label();
    if (label == null) {
      if (loops + switches == 0) {
        diagnostics.report(NameCode.BREAK_OUTSIDE, statement.start(), statement.end(), "", "note.break-in-loop");
      }
    } else if (find(label) < 0) {
      unknown(statement.start(), statement.end(), label);
    }
  }

  void check(Continue statement) {
    String label = statement.label();
    if (label == null) {
      if (loops == 0) {
        diagnostics.report(NameCode.CONTINUE_OUTSIDE, statement.start(), statement.end(), "", "note.continue-in-loop");
      }
      return;
    }
    int found = find(label);
    if (found < 0) {
      unknown(statement.start(), statement.end(), label);
    } else if (!ofLoop[found]) {
      int start = diagnostics.labelStart(statement.start(), statement.end(), label);
      diagnostics.again(NameCode.CONTINUE_TO_BLOCK, start, Math.min(statement.end(), start + label.length()), label,
          starts[found], "note.continue-in-loop");
    }
  }

  private int find(String label) {
    for (int i = count - 1; i >= floor; i--) {
      if (names[i].equals(label)) {
        return i;
      }
    }
    return -1;
  }

  private void unknown(int start, int end, String label) {
    int at = diagnostics.labelStart(start, end, label);
    diagnostics.report(NameCode.UNKNOWN_LABEL, at, Math.min(end, at + label.length()), label, "note.set-label");
  }
}
