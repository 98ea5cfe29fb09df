package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.NearestName;
import tj.somon.modules.load.ModuleSource.Entry;
import tj.somon.modules.load.Resolution.Missing;

/** Says what may have been meant by a specifier that leads nowhere. */
final class MissingModules {
  private final ModuleSource source;

  MissingModules(ModuleSource source) {
    this.source = source;
  }

  /**
   * A path without a file.
   *
   * @param path what the specifier stands for
   */
  Missing path(String specifier, String path) {
    return new Missing(LoadCode.MODULE_NOT_FOUND, Map.of("specifier", specifier), notesForPath(specifier, path));
  }

  private List<Note> notesForPath(String specifier, String path) {
    String written = specifier.endsWith("/") ? specifier.substring(0, specifier.length() - 1) : specifier;
    String before = written.substring(0, written.lastIndexOf('/') + 1);
    String folder = Paths.folder(path);
    if (source.entry(path) == Entry.FOLDER) {
      return List.of(Note.of("note.no-index", Map.of("folder", specifier)));
    }
    if (source.entry(folder) != Entry.FOLDER) {
      return List.of(Note.of("note.no-folder", Map.of("folder", before)));
    }
    Optional<String> nearest = NearestName.of(Paths.name(path), candidates(folder, Paths.name(path)));
    return nearest.isEmpty() ? List.of()
        : List.of(Note.of("note.nearest-module", Map.of("name", before + nearest.get())));
  }

  /** Modules and folders, the modules as the specifier would have them: with a suffix or without. */
  private List<String> candidates(String folder, String written) {
    var candidates = new ArrayList<String>();
    for (String name : source.names(folder)) {
      int dot = name.lastIndexOf('.');
      boolean module = dot > 0 && SpecifierResolver.SUFFIXES.contains(name.substring(dot));
      if (module) {
        candidates.add(written.indexOf('.') < 0 ? name.substring(0, dot) : name);
      } else if (dot < 0 && !name.equals("node_modules")) {
        candidates.add(name);
      }
    }
    return candidates;
  }

  /** A bare name that is nothing the host has. */
  Missing packageNamed(String specifier, String importer) {
    String name = SpecifierResolver.packageOf(specifier);
    var notes = new ArrayList<Note>();
    if (isFileBeside(specifier, importer)) {
      notes.add(Note.of("note.write-path", Map.of("name", "./" + specifier)));
    } else {
      Optional<String> builtin = NearestName.of(specifier, new TreeSet<>(NodeBuiltins.NAMES));
      notes.add(builtin.isPresent() ? Note.of("note.nearest-module", Map.of("name", builtin.get()))
          : Note.of("note.install-package", Map.of("name", name)));
    }
    return new Missing(LoadCode.PACKAGE_NOT_FOUND, Map.of("specifier", specifier), notes);
  }

  private boolean isFileBeside(String specifier, String importer) {
    String path = Paths.resolve(Paths.folder(importer), specifier);
    if (source.entry(path) != Entry.NOTHING) {
      return true;
    }
    return SpecifierResolver.SUFFIXES.stream().anyMatch(suffix -> source.entry(path + suffix) == Entry.FILE);
  }
}
