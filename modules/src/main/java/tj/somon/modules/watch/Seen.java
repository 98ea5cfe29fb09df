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
 */
public record Seen(Kind kind, Optional<ContentHash> content) {
  /** Nothing is there. */
  public static final Seen NOTHING = new Seen(Kind.NOTHING, Optional.empty());
  /** A folder. */
  public static final Seen FOLDER = new Seen(Kind.FOLDER, Optional.empty());
  /** A file; nobody asked for its content. */
  public static final Seen FILE = new Seen(Kind.FILE, Optional.empty());
  /** A file that cannot be read. */
  public static final Seen UNREADABLE = new Seen(Kind.FILE, Optional.of(new ContentHash(0, 0, 0, 0)));

  /** What stands at a path. */
  public enum Kind {
    FILE,
    FOLDER,
    NOTHING
  }

  /** A file with this content. */
  public static Seen file(byte[] content) {
    return new Seen(Kind.FILE, Optional.of(ContentHash.of(content)));
  }

  /** What stands at a path now, the content of a file included. */
  public static Seen at(Path path) {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return FOLDER;
      }
      return attributes.isRegularFile() ? file(Files.readAllBytes(path)) : UNREADABLE;
    } catch (NoSuchFileException _) {
      return NOTHING;
    } catch (IOException | OutOfMemoryError _) {
      return Files.exists(path) ? UNREADABLE : NOTHING;
    }
  }

  /** Whether this is what was seen before, as far as anybody asked. */
  boolean sameAs(Seen before) {
    return kind == before.kind && (before.content.isEmpty() || content.equals(before.content));
  }
}
