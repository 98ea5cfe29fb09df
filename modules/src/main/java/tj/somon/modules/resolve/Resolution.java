package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Span;

/** What a specifier means. */
public sealed interface Resolution {

  /**
   * A file.
   *
   * @param path absolute, without symbolic links unless they are preserved
   * @param suffix what follows the path in the specifier, with its {@code ?} or {@code #}; empty if nothing does
   * @param ofPackage the package that the file belongs to, if there is a {@code package.json} above it
   * @param warnings codes and arguments of what should be better
   */
  record Resolved(String path, String suffix, FileFormat format, Optional<PackageFacts> ofPackage,
      List<Warning> warnings) implements Resolution {
    public Resolved {
      warnings = List.copyOf(warnings);
    }
  }

  /** Something that works and should be better. */
  record Warning(ResolveCode code, Map<String, String> arguments) {
    public Warning {
      arguments = Map.copyOf(arguments);
    }

    /** The finding at the place of the specifier. */
    public Diagnostic at(Span span) {
      return new Diagnostic(code, span, arguments, List.of());
    }
  }

  /**
   * A module that Node brings along.
   *
   * @param name with {@code node:}
   */
  record Builtin(String name) implements Resolution {}

  /** A specifier that is left to whoever runs the program. */
  record External(String specifier) implements Resolution {}

  /**
   * A {@code data:} URL.
   *
   * @param format as its media type says
   */
  record Data(String url, FileFormat format) implements Resolution {}

  /**
   * A module that the package leaves out on this platform: it is an empty object.
   *
   * @param path absolute path of the file, or the specifier if there is no file
   */
  record Empty(String path) implements Resolution {}

  /**
   * Nothing.
   *
   * @param tried what was tried, in order
   * @param base the folder from which texts show what was tried
   */
  record Failed(ResolveCode code, Map<String, String> arguments, List<Note> notes, List<Step> tried, String base)
      implements Resolution {
    private static final int MOST_SHOWN = 10;

    public Failed {
      arguments = Map.copyOf(arguments);
      notes = List.copyOf(notes);
      tried = List.copyOf(tried);
    }

    /** The finding at the place of the specifier; a note says which files and folders were tried. */
    public Diagnostic at(Span span) {
      var all = new ArrayList<>(notes);
      List<String> missed = missed();
      if (!missed.isEmpty()) {
        all.add(Note.of("note.tried", Map.of("list", String.join(", ", missed))));
      }
      return new Diagnostic(code, span, shown(), all);
    }

    /** The arguments, paths as they are seen from the folder of the importer. */
    private Map<String, String> shown() {
      var shown = new HashMap<>(arguments);
      shown.replaceAll((_, value) -> value.startsWith("/") ? Paths.relative(base, value) : value);
      return shown;
    }

    private List<String> missed() {
      var missed = new ArrayList<String>();
      for (Step step : tried) {
        boolean place = step.kind() == Step.Kind.FILE || step.kind() == Step.Kind.FOLDER
            || step.kind() == Step.Kind.PACKAGE_FOLDER;
        String shown = Paths.relative(base, step.subject());
        if (place && step.result() == Step.Result.NOTHING && !missed.contains(shown)) {
          if (missed.size() == MOST_SHOWN) {
            missed.add("…");
            break;
          }
          missed.add(shown);
        }
      }
      return missed;
    }

    /** The code of the error that Node.js throws for it. */
    public String nodeCode(ImportForm form) {
      return code.nodeCode(form);
    }
  }
}
