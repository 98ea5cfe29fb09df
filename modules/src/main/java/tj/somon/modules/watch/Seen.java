package tj.somon.modules.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import tj.somon.modules.cache.ContentHash;

/**
 * What somebody found at a path. Only content tells whether a file is the same: times and sizes may be equal for
 * different files.
 *
 * @param kind what stood there, behind symbolic links
 * @param content of a file; nothing if nobody asked for it
 * @param real the path without symbolic links; nothing if nobody asked for it
 */
public record Seen(Kind kind, Optional<ContentHash> content, Optional<Path> real) {
  /** Nothing is there. */
  public static final Seen NOTHING = new Seen(Kind.NOTHING, Optional.empty(), Optional.empty());
  /** A folder. */
  public static final Seen FOLDER = new Seen(Kind.FOLDER, Optional.empty(), Optional.empty());
  /** A file; nobody asked for its content. */
  public static final Seen FILE = new Seen(Kind.FILE, Optional.empty(), Optional.empty());

  private static final Optional<ContentHash> UNREADABLE = Optional.of(new ContentHash(0, 0, 0, 0));
  private static final Optional<ContentHash> DIFFERENT = Optional.of(new ContentHash(0, 0, 0, 1));

  /** What stands at a path. */
  public enum Kind {
    FILE,
    FOLDER,
    NOTHING
  }

  /** A file with this content. */
  public static Seen file(byte[] content) {
    return new Seen(Kind.FILE, Optional.of(ContentHash.of(content)), Optional.empty());
  }

  /** What stands at a path now; everything is asked for. */
  public static Seen at(Path path) {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      Optional<Path> real = Optional.of(path.toRealPath());
      if (attributes.isDirectory()) {
        return new Seen(Kind.FOLDER, Optional.empty(), real);
      }
      return new Seen(Kind.FILE, attributes.isRegularFile() ? content(path) : UNREADABLE, real);
    } catch (NoSuchFileException _) {
      return NOTHING;
    } catch (IOException _) {
      return Files.exists(path) ? new Seen(Kind.FILE, UNREADABLE, Optional.empty()) : NOTHING;
    }
  }

  private static Optional<ContentHash> content(Path path) throws IOException {
    try {
      return Optional.of(ContentHash.of(Files.readAllBytes(path)));
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException | OutOfMemoryError _) {
      return UNREADABLE;
    }
  }

  /** The same, with the path that it leads to. */
  public Seen leadingTo(Path path) {
    return new Seen(kind, content, Optional.of(path));
  }

  /** Whether this is what was seen before, as far as anybody asked. */
  boolean sameAs(Seen before) {
    return kind == before.kind && (before.content.isEmpty() || content.equals(before.content))
        && (before.real.isEmpty() || real.equals(before.real));
  }

  /** Whether two looks saw different things. */
  boolean isTorn() {
    return content.equals(DIFFERENT);
  }

  /** Whether the path leads elsewhere than before, or may have been something else at one of two looks. */
  boolean leadsElsewhereThan(Seen before) {
    return before.isTorn() || differ(real, before.real);
  }

  /** What two looks at one path saw together; if they saw different things, something that no later look is equal to. */
  Seen and(Seen other) {
    boolean differ = kind != other.kind || differ(content, other.content) || differ(real, other.real);
    return differ ? new Seen(Kind.FILE, DIFFERENT, Optional.empty())
        : new Seen(kind, content.or(() -> other.content), real.or(() -> other.real));
  }

  private static <T> boolean differ(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
