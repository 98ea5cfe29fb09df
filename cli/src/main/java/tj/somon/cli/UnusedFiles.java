package tj.somon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tj.somon.modules.graph.GraphModule;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.load.FileModules;

/** Sources beside a program and below it that it does not use. */
final class UnusedFiles {
  private UnusedFiles() {}

  /** Their paths as people see them, sorted; packages and the folder of outputs do not count. */
  static List<String> of(Path entry, ModuleGraph graph, ProjectSettings project, Path current) {
    Path folder = entry.getParent();
    if (folder == null) {
      return List.of();
    }
    Set<String> used = new HashSet<>();
    for (GraphModule module : graph.modules()) {
      used.add(module.key());
    }
    Optional<Path> outputs = project.configuration().compilerOptions().outDir()
        .map(name -> project.folder().resolve(name).normalize());
    var files = new FileModules();
    var unused = new ArrayList<String>();
    for (Path file : InputFiles.below(folder, outputs)) {
      if (!used.contains(files.canonical(FileModules.keyOf(file)))) {
        unused.add(ProjectSettings.shown(file, current).replace('\\', '/'));
      }
    }
    return unused;
  }
}
