package tj.somon.modules.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.resolve.FileSystemView;
import tj.somon.modules.resolve.FileText;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.source.SourceReading;

/** Files that are only thought of, and that do as a test says. Safe for use by several threads. */
public final class MemoryFiles implements ModuleSource, FileSystemView {
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final Set<String> folders = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();
  private volatile Consumer<String> beforeReading = _ -> {
  };
  private volatile boolean mayWait = true;

  /** Puts a file, or another text into one. */
  public MemoryFiles file(String path, String text) {
    files.put(path, text);
    for (String folder = Paths.folder(path); folders.add(folder);) {
      folder = Paths.folder(folder);
    }
    return this;
  }

  public MemoryFiles remove(String path) {
    files.remove(path);
    return this;
  }

  /** Has something done before each reading, on the thread that reads. */
  public MemoryFiles beforeReading(Consumer<String> action) {
    beforeReading = action;
    return this;
  }

  /** Files that are read at once, like those of a disk. */
  public MemoryFiles quick() {
    mayWait = false;
    return this;
  }

  /** How often a file was read. */
  public int reads(String path) {
    AtomicInteger count = reads.get(path);
    return count == null ? 0 : count.get();
  }

  /** How often the file that was read most was read. */
  public int mostReads() {
    return reads.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
  }

  @Override
  public Entry entry(String path) {
    return switch (kind(path)) {
      case FILE -> Entry.FILE;
      case FOLDER -> Entry.FOLDER;
      case NOTHING -> Entry.NOTHING;
    };
  }

  @Override
  public String canonical(String path) {
    return path;
  }

  @Override
  public SourceReading read(String path, String shown) {
    reads.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
    beforeReading.accept(path);
    String text = files.get(path);
    return text == null ? SourceReader.read(java.nio.file.Path.of("/no/such/folder" + path), shown)
        : new SourceReading.Read(SourceText.of(shown, text));
  }

  @Override
  public FileSystemView view() {
    return this;
  }

  @Override
  public boolean mayWait() {
    return mayWait;
  }

  @Override
  public Kind kind(String path) {
    return files.containsKey(path) ? Kind.FILE : folders.contains(path) ? Kind.FOLDER : Kind.NOTHING;
  }

  @Override
  public FileText text(String path) {
    String text = files.get(path);
    return text == null ? new FileText.Absent() : new FileText.Present(text);
  }

  @Override
  public String realPath(String path) {
    return path;
  }

  @Override
  public List<String> names(String folder) {
    var names = new TreeSet<String>();
    String prefix = folder.equals("/") ? folder : folder + "/";
    for (String path : files.keySet()) {
      if (path.startsWith(prefix)) {
        String rest = path.substring(prefix.length());
        names.add(rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/')));
      }
    }
    return List.copyOf(names);
  }

  @Override
  public Optional<String> linkTarget(String path) {
    return Optional.empty();
  }
}
