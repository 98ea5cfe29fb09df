package tj.somon.modules.graph;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.module.ModuleRequest;

/**
 * A lookup in which files stay outside by their paths. The output, which may be in another folder than the importers,
 * asks for them as seen from there.
 */
public final class OutsidePaths implements Lookup {
  private final Lookup lookup;
  private final List<String> paths;
  private final String outputFolder;

  private OutsidePaths(Lookup lookup, List<String> paths, String outputFolder) {
    this.lookup = lookup;
    this.paths = paths;
    this.outputFolder = outputFolder;
  }

  /**
   * Adjusts a lookup.
   *
   * @param externals what stays outside; those that begin with {@code ./}, {@code ../} or {@code /} are paths, in which
   *     {@code *} stands for anything
   * @param folder absolute path of the folder that they are seen from
   * @param outputFolder absolute path of the folder of the output
   */
  public static Lookup of(Lookup lookup, List<String> externals, String folder, String outputFolder) {
    var paths = new ArrayList<String>();
    for (String external : externals) {
      if (isPath(external)) {
        paths.add(joined(folder, external));
      }
    }
    return paths.isEmpty() ? lookup : new OutsidePaths(lookup, List.copyOf(paths), outputFolder);
  }

  @Override
  public Answer find(ModuleRequest request, String importer) {
    Answer answer = lookup.find(request, importer);
    if (answer instanceof Answer.File(String path, var _) && isOutside(path)) {
      return outside(path);
    }
    String specifier = request.specifier();
    String asked = isPath(specifier) ? joined(importer.substring(0, importer.lastIndexOf('/')), specifier) : "";
    return !asked.isEmpty() && isOutside(asked) ? outside(asked) : answer;
  }

  private Answer outside(String path) {
    String relative = RelativePath.of(path, outputFolder);
    return new Answer.Outside(relative.startsWith("../") ? relative : "./" + relative, false);
  }

  @Override
  public FileFacts factsOf(String file) {
    return lookup.factsOf(file);
  }

  private boolean isOutside(String path) {
    for (String pattern : paths) {
      if (matches(pattern, 0, path, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, int from, String path, int at) {
    int star = pattern.indexOf('*', from);
    if (star < 0) {
      return path.length() - at == pattern.length() - from && path.startsWith(pattern.substring(from), at);
    }
    if (!path.startsWith(pattern.substring(from, star), at)) {
      return false;
    }
    for (int next = path.length(); next >= at + star - from; next--) {
      if (matches(pattern, star + 1, path, next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPath(String text) {
    return text.startsWith("./") || text.startsWith("../") || text.startsWith("/");
  }

  /** The absolute path of a path that is seen from a folder. */
  private static String joined(String folder, String path) {
    var names = new ArrayList<String>();
    for (String name : ((path.startsWith("/") ? "" : folder + "/") + path).split("/")) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.removeLast();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return "/" + String.join("/", names);
  }
}
