package tj.somon.compiler.names;

import java.util.Arrays;

/** Numbers the distinct spellings of names. Not safe for use by several threads while it grows. */
final class Atoms {
  private String[] texts = new String[64];
  private int[] table = emptyTable(256);
  private int count;

  int count() {
    return count;
  }

  String text(int atom) {
    return texts[atom];
  }

  /** The number of a spelling, given to it now if it is new. */
  int of(String text) {
    int at = slot(text);
    return table[at] >= 0 ? table[at] : add(text, at);
  }

  /** The number of a spelling, or -1 if no name is spelled so. */
  int find(String text) {
    return table[slot(text)];
  }

  private int slot(String text) {
    int mask = table.length - 1;
    int hash = text.hashCode();
    int at = (hash ^ hash >>> 16) & mask;
    while (table[at] >= 0) {
      String other = texts[table[at]];
      if (other == text || other.equals(text)) {
        return at;
      }
      at = at + 1 & mask;
    }
    return at;
  }

  private int add(String text, int at) {
    int atom = count++;
    if (atom == texts.length) {
      texts = Arrays.copyOf(texts, atom * 2);
    }
    texts[atom] = text;
    table[at] = atom;
    if (count * 2 > table.length) {
      grow();
    }
    return atom;
  }

  private void grow() {
    int[] bigger = emptyTable(table.length * 4);
    int mask = bigger.length - 1;
    for (int atom = 0; atom < count; atom++) {
      int hash = texts[atom].hashCode();
      int at = (hash ^ hash >>> 16) & mask;
      while (bigger[at] >= 0) {
        at = at + 1 & mask;
      }
      bigger[at] = atom;
    }
    table = bigger;
  }

  private static int[] emptyTable(int size) {
    int[] table = new int[size];
    Arrays.fill(table, -1);
    return table;
  }
}
