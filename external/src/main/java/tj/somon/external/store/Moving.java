package tj.somon.external.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Carries entries from one store to another, as they are: each says itself what it is and whether it is whole. */
final class Moving {
  private final Shelf shelf;

  Moving(Shelf shelf) {
    this.shelf = shelf;
  }

  long exportTo(OutputStream out) throws IOException {
    long written = 0;
    var zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
    for (Path file : new Entries(shelf.places).files()) {
      byte[] entry = StoreFiles.read(file, ContentStore.LARGEST);
      if (entry != null && file.equals(Inspection.placeOf(shelf.places, entry))) {
        var named = new ZipEntry(shelf.places.name(file));
        named.setTime(0);
        zip.putNextEntry(named);
        zip.write(entry);
        zip.closeEntry();
        written++;
      }
    }
    zip.finish();
    return written;
  }

  /** The names in the archive are not looked at. */
  Imported importFrom(InputStream in) throws IOException {
    var zip = new ZipInputStream(in);
    long taken = 0;
    long refused = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] bytes = zip.readNBytes((int) ContentStore.LARGEST);
      if (zip.read() < 0 && take(bytes)) {
        taken++;
      } else {
        refused++;
      }
    }
    return new Imported(taken, refused);
  }

  private boolean take(byte[] bytes) throws IOException {
    Path place = Inspection.placeOf(shelf.places, bytes);
    EntryHeader header = EntryHeader.verified(bytes);
    if (place == null || header == null) {
      return false;
    }
    try (var writer = new EntryWriter(shelf, header.contentAt())) {
      writer.append(bytes, header.contentAt(), bytes.length - header.contentAt());
      writer.keep(header, place);
    }
    return true;
  }
}
