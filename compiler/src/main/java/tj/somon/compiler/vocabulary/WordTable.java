package tj.somon.compiler.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * The words of one text, each once: open addressing over dense entries that carry what a keyword is. A lexer starts
 * with a copy of the language's keywords and adds the names of the program. Not safe for use by several threads.
 */
public final class WordTable {
  private static final int SEED_SLOTS = 1024;
  private static final int SEED_ENTRIES = 384;
  private static final byte NOT_NEW = (byte) Words.NOT_NEW;

  /** Entry number + 1, or 0 for a free slot; a power of two long. */
  private int[] slots;
  private String[] texts;
  private int[] hashes;
  private TokenKind[] kinds;
  private long[] roles;
  private long[] newRoles;
  private byte[] newIds;
  private boolean[] tajik;
  private int count;
  /** Entries below this number have keyword data; the others are plain names unless they are keywords not in NFC. */
  private int seeded;

  WordTable() {
    slots = new int[SEED_SLOTS];
    texts = new String[SEED_ENTRIES];
    hashes = new int[SEED_ENTRIES];
    kinds = new TokenKind[SEED_ENTRIES];
    roles = new long[SEED_ENTRIES];
    newRoles = new long[SEED_ENTRIES];
    newIds = new byte[SEED_ENTRIES];
    tajik = new boolean[SEED_ENTRIES];
  }

  private WordTable(WordTable from) {
    slots = from.slots.clone();
    texts = from.texts.clone();
    hashes = from.hashes.clone();
    kinds = from.kinds.clone();
    roles = from.roles.clone();
    newRoles = from.newRoles.clone();
    newIds = from.newIds.clone();
    tajik = from.tajik.clone();
    count = from.count;
    seeded = from.seeded;
  }

  WordTable copy() {
    return new WordTable(this);
  }

  WordTable without(long demoted) {
    var copy = new WordTable(this);
    for (int i = 0; i < count; i++) {
      if (newIds[i] >= 0 && (demoted >> newIds[i] & 1) != 0) {
        copy.roles[i] &= ~newRoles[i];
        copy.newIds[i] = NOT_NEW;
      }
    }
    return copy;
  }

  void seed(String word, TokenKind kind, long itsRoles, long itsNewRoles, int newId, boolean isTajik) {
    int entry = add(word, word.hashCode());
    kinds[entry] = kind;
    roles[entry] = itsRoles;
    newRoles[entry] = itsNewRoles;
    newIds[entry] = (byte) newId;
    tajik[entry] = isTajik;
    seeded = count;
  }

  /** The entry of a word, or −1. */
  int find(String word) {
    int hash = word.hashCode();
    for (int slot = slotOf(hash);; slot = slot + 1 & slots.length - 1) {
      int entry = slots[slot] - 1;
      if (entry < 0 || hashes[entry] == hash && texts[entry].equals(word)) {
        return entry;
      }
    }
  }

  /**
   * The entry of the word at {@code start} to before {@code end}, which is added if it is new.
   *
   * @param hash the word's {@link String#hashCode}
   */
  public int intern(char[] source, int start, int end, int hash) {
    int length = end - start;
    for (int slot = slotOf(hash);; slot = slot + 1 & slots.length - 1) {
      int entry = slots[slot] - 1;
      if (entry < 0) {
        return addName(new String(source, start, length), hash);
      }
      if (hashes[entry] == hash && matches(texts[entry], source, start, length)) {
        return entry;
      }
    }
  }

  /** The entry of a word, which is added if it is new. */
  public int intern(String word) {
    int entry = find(word);
    return entry >= 0 ? entry : addName(word, word.hashCode());
  }

  /** The word itself, in the spelling of the source. */
  public String text(int entry) {
    return texts[entry];
  }

  List<String> texts() {
    return List.of(Arrays.copyOf(texts, count));
  }

  /** What token the word is. */
  public TokenKind kind(int entry) {
    return kinds[entry];
  }

  /** The roles the word can play, as bits of {@link Role}. */
  public long roles(int entry) {
    return roles[entry];
  }

  /** The number of a word of class N, or {@link Words#NOT_NEW} if it is none or is demoted. */
  public int newWordId(int entry) {
    return newIds[entry];
  }

  /** Whether the word is a keyword of the Tajik vocabulary. */
  public boolean isTajik(int entry) {
    return tajik[entry];
  }

  private static boolean matches(String text, char[] source, int start, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != source[start + i]) {
        return false;
      }
    }
    return true;
  }

  private int addName(String word, int hash) {
    int entry = add(word, hash);
    kinds[entry] = TokenKind.IDENTIFIER;
    newIds[entry] = NOT_NEW;
    if (!Nfc.isPlain(word)) {
      takeKeywordOf(Nfc.of(word), entry);
    }
    return entry;
  }

  /** A keyword typed with combining marks is that keyword; its text stays as it is in the source. */
  private void takeKeywordOf(String normal, int entry) {
    int keyword = find(normal);
    if (keyword >= 0 && keyword < seeded) {
      kinds[entry] = kinds[keyword];
      roles[entry] = roles[keyword];
      newRoles[entry] = newRoles[keyword];
      newIds[entry] = newIds[keyword];
      tajik[entry] = tajik[keyword];
    }
  }

  private int add(String word, int hash) {
    if (count == texts.length) {
      growEntries();
    }
    if (count * 2 >= slots.length) {
      growSlots();
    }
    int entry = count++;
    texts[entry] = word;
    hashes[entry] = hash;
    claimSlot(entry);
    return entry;
  }

  private void claimSlot(int entry) {
    int slot = slotOf(hashes[entry]);
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = entry + 1;
  }

  private int slotOf(int hash) {
    int mixed = hash * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) & slots.length - 1;
  }

  private void growEntries() {
    int size = texts.length * 2;
    texts = Arrays.copyOf(texts, size);
    hashes = Arrays.copyOf(hashes, size);
    kinds = Arrays.copyOf(kinds, size);
    roles = Arrays.copyOf(roles, size);
    newRoles = Arrays.copyOf(newRoles, size);
    newIds = Arrays.copyOf(newIds, size);
    tajik = Arrays.copyOf(tajik, size);
  }

  private void growSlots() {
    slots = new int[slots.length * 2];
    for (int entry = 0; entry < count; entry++) {
      claimSlot(entry);
    }
  }
}
