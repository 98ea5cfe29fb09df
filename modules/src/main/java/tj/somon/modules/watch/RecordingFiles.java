package tj.somon.modules.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.ModuleSource;
import tj.somon.modules.resolve.FileSystemView;
import tj.somon.modules.resolve.FileText;
import tj.somon.modules.source.SourceEncoding;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.source.SourceReading;

/** The files of this machine, with a record of what was looked at and what was seen. Safe for use by several threads. */
public final class RecordingFiles implements ModuleSource {
  private static final String REPLACEMENT = "\uFFFD";

  private final ModuleSource files;
  private final SourceEncoding encoding;
  private final long largest;
  private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

  /** Files in UTF-8. */
  public RecordingFiles() {
    this(SourceEncoding.UTF_8, SourceReader.LARGEST);
  }

  /**
   * Files of an encoding.
   *
   * @param largest size of the largest file that is read, in bytes
   */
  public RecordingFiles(SourceEncoding encoding, long largest) {
    this.files = new FileModules();
    this.encoding = encoding;
    this.largest = largest;
  }

  @Override
  public boolean mayWait() {
    return files.mayWait();
  }

  /** What was seen since this was asked last. */
  public Map<Path, Seen> taken() {
    Map<Path, Seen> taken = Map.copyOf(seen);
    // What another thread has seen meanwhile is kept for the next time.
    taken.forEach(seen::remove);
    return taken;
  }

  /** Notes that something else looked at a path, and sees what is there now. */
  public Seen look(Path path) {
    Seen now = Seen.at(path);
    note(path.toAbsolutePath().normalize(), now);
    return now;
  }

  /** Notes what something else saw. */
  public void looked(Path path, Seen what) {
    note(path, what);
  }

  private void note(String path, Seen what) {
    try {
      note(Path.of(path), what);
    } catch (InvalidPathException _) {
      // Nothing can ever be there.
    }
  }

  private void note(Path path, Seen what) {
    seen.merge(path, what, Seen::and);
  }

  @Override
  public Entry entry(String path) {
    Entry entry = files.entry(path);
    note(path, switch (entry) {
      case FILE -> Seen.FILE;
      case FOLDER -> Seen.FOLDER;
      case NOTHING -> Seen.NOTHING;
    });
    return entry;
  }

  @Override
  public String canonical(String path) {
    return real(path, files.canonical(path));
  }

  /** Notes where a path leads; one that leads nowhere is noted by whoever looks what is there. */
  private String real(String path, String real) {
    if (!real.equals(path)) {
      Seen.Kind kind = switch (files.entry(real)) {
        case FILE -> Seen.Kind.FILE;
        case FOLDER -> Seen.Kind.FOLDER;
        case NOTHING -> Seen.Kind.NOTHING;
      };
      note(path, new Seen(kind, Optional.empty(), Optional.of(Path.of(real))));
    }
    return real;
  }

  @Override
  public SourceReading read(String path, String shown) {
    try {
      Path file = Path.of(path);
      if (Files.isRegularFile(file) && Files.size(file) <= largest) {
        byte[] bytes = Files.readAllBytes(file);
        note(file, Seen.file(bytes));
        return SourceReader.decode(bytes, shown, path.endsWith(".json") ? SourceEncoding.UTF_8 : encoding);
      }
    } catch (IOException | InvalidPathException _) {
      // What cannot be read is explained by the reader below.
    }
    return unreadable(path, shown);
  }

  private SourceReading unreadable(String path, String shown) {
    try {
      note(path, Seen.at(Path.of(path)));
      return SourceReader.read(Path.of(path), shown, largest, encoding);
    } catch (InvalidPathException _) {
      return files.read(path, shown);
    }
  }

  @Override
  public FileSystemView view() {
    return new RecordingView(files.view());
  }

  /** A view that notes what it is asked for. */
  private final class RecordingView implements FileSystemView {
    private final FileSystemView view;

    RecordingView(FileSystemView view) {
      this.view = view;
    }

    @Override
    public Kind kind(String path) {
      Kind kind = view.kind(path);
      note(path, switch (kind) {
        case FILE -> Seen.FILE;
        case FOLDER -> Seen.FOLDER;
        case NOTHING -> Seen.NOTHING;
      });
      return kind;
    }

    @Override
    public FileText text(String path) {
      FileText text = view.text(path);
      note(path, switch (text) {
        case FileText.Present(String present) when !present.contains(REPLACEMENT) ->
          Seen.file(present.getBytes(StandardCharsets.UTF_8));
        case FileText.Absent _ when kind(path) != Kind.FILE -> kind(path) == Kind.FOLDER ? Seen.FOLDER : Seen.NOTHING;
        case FileText.Absent _,FileText.Present _,FileText.TooLarge _ -> Seen.at(Path.of(path));
      });
      return text;
    }

    @Override
    public String realPath(String path) {
      return real(path, view.realPath(path));
    }

    @Override
    public List<String> names(String folder) {
      return view.names(folder);
    }

    @Override
    public Optional<String> linkTarget(String path) {
      return view.linkTarget(path);
    }
  }
}
