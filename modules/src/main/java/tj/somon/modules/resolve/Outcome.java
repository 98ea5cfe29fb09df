package tj.somon.modules.resolve;

import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Note;

/** What the rules of a mode say, before anything is added that is not about finding. */
sealed interface Outcome {

  /**
   * A file that is there.
   *
   * @param composed the name as it is on the disk if it differs from the specifier by composition only; else empty
   */
  record File(String path, String suffix, String composed) implements Outcome {
    File(String path, String suffix) {
      this(path, suffix, "");
    }
  }

  record Builtin(String specifier) implements Outcome {}

  record Data(String url) implements Outcome {}

  record External(String specifier) implements Outcome {}

  record Empty(String path) implements Outcome {}

  record Refused(ResolveCode code, Map<String, String> arguments, List<Note> notes) implements Outcome {
    Refused(ResolveCode code, Map<String, String> arguments, Note... notes) {
      this(code, arguments, List.of(notes));
    }
  }

  /** A refusal of a specifier. */
  static Refused refused(ResolveCode code, String specifier, Note... notes) {
    return new Refused(code, Map.of("specifier", specifier), notes);
  }

  /** A refusal because of a {@code package.json} that cannot be used. */
  static Refused broken(PackageFile file, PackageFile.Fault fault) {
    return new Refused(ResolveCode.INVALID_PACKAGE_FILE,
        Map.of("file", file.path(), "line", Integer.toString(fault.line()), "column", Integer.toString(fault.column())),
        Note.of(fault.key(), Map.of()));
  }
}
