package tj.somon.compiler.parser;

/**
 * The rule of declared names (SomonScript language specification, section 3.4): which words of class N have been read
 * as keywords, and which of them the program declares as names. A word is given as {@code Words.newWordId}.
 */
final class NewWords {
  private long taken;
  private long declared;

  /** Notes that a word has been read as a keyword; nothing if it is not of the class. */
  void take(int word) {
    if (word >= 0) {
      taken |= 1L << word;
    }
  }

  /** Notes that the program declares a word as a name; nothing if it is not of the class. */
  void declare(int word) {
    if (word >= 0) {
      declared |= 1L << word;
    }
  }

  /** The words that have been read as keywords although the program declares them. */
  long toDemote() {
    return taken & declared;
  }

  long taken() {
    return taken;
  }

  long declared() {
    return declared;
  }

  void reset(long takenThen, long declaredThen) {
    taken = takenThen;
    declared = declaredThen;
  }
}
