package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files that are only thought of. */
final class MemoryView implements FileSystemView {
  private static final int MOST_LINKS = 40;

  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, String> links = new HashMap<>();

  MemoryView file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Empty files. */
  MemoryView files(String... paths) {
    for (String path : paths) {
      files.put(path, "");
    }
    return this;
  }

  /** A symbolic link to an absolute path. */
  MemoryView link(String path, String target) {
    links.put(path, target);
    return this;
  }

  @Override
  public Kind kind(String path) {
    Optional<String> real = followed(path);
    if (real.isEmpty()) {
      return Kind.NOTHING;
    }
    return files.containsKey(real.get()) ? Kind.FILE : isFolder(real.get()) ? Kind.FOLDER : Kind.NOTHING;
  }

  private boolean isFolder(String path) {
    String prefix = path.equals("/") ? path : path + "/";
    return files.keySet().stream().anyMatch(file -> file.startsWith(prefix))
        || links.keySet().stream().anyMatch(link -> link.startsWith(prefix));
  }

  /** A path with its links followed; empty if they go in a circle. */
  private Optional<String> followed(String path) {
    String at = path;
    for (int i = 0; i < MOST_LINKS; i++) {
      Optional<String> next = once(at);
      if (next.isEmpty()) {
        return Optional.of(at);
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private Optional<String> once(String path) {
    for (int end = path.indexOf('/', 1);; end = path.indexOf('/', end + 1)) {
      String part = end < 0 ? path : path.substring(0, end);
      if (links.containsKey(part)) {
        return Optional.of(links.get(part) + path.substring(part.length()));
      }
      if (end < 0) {
        return Optional.empty();
      }
    }
  }

  @Override
  public FileText text(String path) {
    String text = files.get(followed(path).orElse(path));
    return text == null ? new FileText.Absent() : new FileText.Present(text);
  }

  @Override
  public String realPath(String path) {
    return followed(path).orElse(path);
  }

  @Override
  public List<String> names(String folder) {
    String real = followed(folder).orElse(folder);
    String prefix = real.equals("/") ? real : real + "/";
    var names = new TreeSet<String>();
    var all = new ArrayList<>(files.keySet());
    all.addAll(links.keySet());
    for (String path : all) {
      if (path.startsWith(prefix)) {
        String rest = path.substring(prefix.length());
        names.add(rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/')));
      }
    }
    return List.copyOf(names);
  }

  @Override
  public Optional<String> linkTarget(String path) {
    return Optional.ofNullable(links.get(path));
  }
}
