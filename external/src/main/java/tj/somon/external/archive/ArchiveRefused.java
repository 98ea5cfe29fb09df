package tj.somon.external.archive;

import java.io.IOException;

/** Ends the reading of an archive; becomes a value before anybody outside sees it. */
final class ArchiveRefused extends IOException {
  private static final long serialVersionUID = 1L;
  private final ArchiveFault fault;

  ArchiveRefused(ArchiveFault fault, String where) {
    super(where);
    this.fault = fault;
  }

  ArchiveFault fault() {
    return fault;
  }

  String where() {
    return String.valueOf(getMessage());
  }
}
