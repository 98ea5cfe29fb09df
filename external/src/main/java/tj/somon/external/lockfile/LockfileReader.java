package tj.somon.external.lockfile;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tj.somon.external.lockfile.LockfileReading.Broken;
import tj.somon.external.lockfile.LockfileReading.Fault;
import tj.somon.external.lockfile.LockfileReading.Read;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonValue.Dictionary;

/** Reads {@code somon.lock.json}, and {@code package-lock.json} of the versions 2 and 3. */
public final class LockfileReader {
  /** The version of {@code somon.lock.json}. */
  public static final int VERSION = 1;

  private final Entries entries;
  private final TreeMap<String, Locked> packages = new TreeMap<>();
  private final TreeMap<String, String> urls = new TreeMap<>();
  private Declared declared = Declared.NOTHING;

  private LockfileReader(Entries entries) {
    this.entries = entries;
  }

  /** Reads the text of a {@code somon.lock.json}. */
  public static LockfileReading read(String text) {
    return read(text, "locked", Entries.OURS, VERSION, VERSION);
  }

  /** Reads the text of a {@code package-lock.json}; what it has from elsewhere than a registry is left out. */
  public static LockfileReading readPackageLock(String text) {
    return read(text, "packages", Entries.NPMS, 2, 3);
  }

  private static LockfileReading read(String text, String member, Entries entries, int from, int to) {
    int conflict = conflict(text);
    if (conflict >= 0) {
      return new Broken(Fault.MERGE_CONFLICT, conflict, "");
    }
    return switch (JsonReader.read(text)) {
      case JsonParsing.Malformed(_, int offset) -> new Broken(Fault.NOT_JSON, offset, "");
      case JsonParsing.Parsed(Dictionary root) -> read(root, member, entries, from, to);
      case JsonParsing.Parsed(JsonValue other) -> new Broken(Fault.NOT_JSON, other.start(), "");
    };
  }

  private static LockfileReading read(Dictionary root, String member, Entries entries, int from, int to) {
    JsonValue version = root.get("lockfileVersion").orElse(root);
    boolean known = false;
    for (int v = from; v <= to; v++) {
      known |= version instanceof JsonValue.Number number && number.literal().equals(Integer.toString(v));
    }
    if (!known || !(root.get(member).orElse(null) instanceof Dictionary all)) {
      return new Broken(Fault.UNKNOWN_VERSION, version.start(), "");
    }
    return new LockfileReader(entries).read(all);
  }

  private LockfileReading read(Dictionary all) {
    for (JsonValue.Member member : all.members()) {
      Fault fault = member.value() instanceof Dictionary object ? take(member.name(), object) : Fault.BAD_ENTRY;
      if (fault != null) {
        return new Broken(fault, member.start(), member.name());
      }
    }
    return new Read(new Lockfile(declared, packages, urls));
  }

  private @Nullable Fault take(String name, Dictionary object) {
    if (name.isEmpty()) {
      declared = Declared.read(object);
      return null;
    }
    if (name.startsWith("https://")) {
      urls.put(name, object.text("integrity").orElse(""));
      return object.text("integrity").isPresent() ? null : Fault.BAD_ENTRY;
    }
    if (entries.leavesOut(name, object)) {
      return null;
    }
    if (!Entries.isPlace(name)) {
      return Fault.BAD_PLACE;
    }
    Locked locked = entries.locked(name, object);
    if (locked != null) {
      packages.put(name, locked);
    }
    return locked == null ? Fault.BAD_ENTRY : null;
  }

  /** Where a line begins as version control marks a conflict; -1 if none does. */
  private static int conflict(String text) {
    for (int line = 0; line >= 0 && line < text.length(); line = text.indexOf('\n', line) + 1) {
      if (text.startsWith("<<<<<<< ", line) || text.startsWith(">>>>>>> ", line)) {
        return line;
      }
      if (text.indexOf('\n', line) < 0) {
        return -1;
      }
    }
    return -1;
  }
}
