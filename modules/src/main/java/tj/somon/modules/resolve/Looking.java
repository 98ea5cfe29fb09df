package tj.somon.modules.resolve;

import java.util.Set;
import tj.somon.modules.resolve.FileSystemView.Kind;

/**
 * The files as one request looks at them: what is looked at is written down.
 *
 * @param conditions those that hold, {@code default} excepted
 */
record Looking(FileSystemView view, PackageFiles packages, ResolveOptions options, Set<String> conditions,
    Trace trace) {

  boolean isFile(String path) {
    boolean file = view.kind(path) == Kind.FILE;
    trace.add(Step.Kind.FILE, path, file ? Step.Result.FOUND : Step.Result.NOTHING);
    return file;
  }

  boolean isFolder(String path) {
    return view.kind(path) == Kind.FOLDER;
  }

  /** The path that a file gets: without symbolic links, unless they are preserved. */
  String settled(String path) {
    if (options.preserveSymlinks()) {
      return path;
    }
    String real = view.realPath(path);
    if (!real.equals(path)) {
      trace.add(Step.Kind.REAL_PATH, real, Step.Result.USED);
    }
    return real;
  }
}
