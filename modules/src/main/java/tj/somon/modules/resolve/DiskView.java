package tj.somon.modules.resolve;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The files of this machine as they are when they are first asked for; made anew for each operation. A candidate is looked
 * at once at most, and a folder that is asked for several names is listed, so that names it has not cost nothing.
 */
public final class DiskView implements FileSystemView {
  /** Size of the largest file that is read, in bytes. */
  public static final long LARGEST = 32L * 1024 * 1024;

  private static final int ASKED_BEFORE_LISTING = 2;
  private static final int MOST_NAMES = 100_000;
  private static final Entry NOTHING = new Entry(Kind.NOTHING, false);

  private final Map<String, Folder> folders = new ConcurrentHashMap<>();

  /** What is known of a name in a folder. */
  private record Entry(Kind kind, boolean link) {}

  /** What is known of a folder. */
  private static final class Folder {
    final String path;
    final Map<String, Entry> known = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    /** All names; nothing as long as the folder is not listed, or if it cannot be. */
    volatile @Nullable Set<String> names;
    volatile @Nullable String real;

    Folder(String path) {
      this.path = path;
    }
  }

  @Override
  public Kind kind(String path) {
    return path.length() <= 1 || path.endsWith(":/") ? Kind.FOLDER : entry(path).kind;
  }

  private Entry entry(String path) {
    int slash = path.lastIndexOf('/');
    Folder folder = folder(Paths.folder(path));
    String name = path.substring(slash + 1);
    Entry known = folder.known.get(name);
    if (known != null) {
      return known;
    }
    Set<String> names = folder.names;
    if (names == null && folder.asked.incrementAndGet() > ASKED_BEFORE_LISTING) {
      names = list(folder);
    }
    if (names != null && !names.contains(name)) {
      return NOTHING;
    }
    Entry found = look(path);
    folder.known.put(name, found);
    return found;
  }

  private Folder folder(String path) {
    Folder known = folders.get(path);
    return known != null ? known : folders.computeIfAbsent(path, Folder::new);
  }

  private static @Nullable Set<String> list(Folder folder) {
    if (folder.asked.get() != ASKED_BEFORE_LISTING + 1) {
      return folder.names;
    }
    var names = new HashSet<String>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder.path))) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (name == null || names.size() >= MOST_NAMES) {
          return null;
        }
        names.add(name.toString());
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException _) {
      return null;
    }
    folder.names = names;
    return names;
  }

  private static Entry look(String path) {
    try {
      Path file = Path.of(path);
      var own = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!own.isSymbolicLink()) {
        return new Entry(own.isDirectory() ? Kind.FOLDER : Kind.FILE, false);
      }
      boolean folder = Files.readAttributes(file, BasicFileAttributes.class).isDirectory();
      return new Entry(folder ? Kind.FOLDER : Kind.FILE, true);
    } catch (IOException | InvalidPathException _) {
      return NOTHING;
    }
  }

  @Override
  public FileText text(String path) {
    if (kind(path) != Kind.FILE) {
      return new FileText.Absent();
    }
    try {
      Path file = Path.of(path);
      long size = Files.size(file);
      return size > LARGEST ? new FileText.TooLarge(size)
          : new FileText.Present(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException _) {
      return new FileText.Absent();
    }
  }

  @Override
  public String realPath(String path) {
    if (path.length() <= 1 || path.endsWith(":/")) {
      return path;
    }
    if (entry(path).link) {
      return realOf(path);
    }
    String folder = realFolder(folder(Paths.folder(path)));
    String name = path.substring(path.lastIndexOf('/') + 1);
    return folder.endsWith("/") ? folder + name : folder + '/' + name;
  }

  private static String realFolder(Folder folder) {
    String known = folder.real;
    if (known == null) {
      known = realOf(folder.path);
      folder.real = known;
    }
    return known;
  }

  private static String realOf(String path) {
    try {
      return slashes(Path.of(path).toRealPath().toString());
    } catch (IOException | InvalidPathException _) {
      return path;
    }
  }

  private static String slashes(String path) {
    return File.separatorChar == '/' ? path : path.replace(File.separatorChar, '/');
  }

  @Override
  public List<String> names(String folder) {
    var names = new ArrayList<String>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder))) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (name != null && names.size() < MOST_NAMES) {
          names.add(name.toString());
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException _) {
      return List.of();
    }
    Collections.sort(names);
    return List.copyOf(names);
  }

  @Override
  public Optional<String> linkTarget(String path) {
    try {
      Path file = Path.of(path);
      return Files.isSymbolicLink(file) ? Optional.of(slashes(Files.readSymbolicLink(file).toString()))
          : Optional.empty();
    } catch (IOException | InvalidPathException | UnsupportedOperationException _) {
      return Optional.empty();
    }
  }
}
