package tj.somon.external.archive;

import tj.somon.external.integrity.Digest;

/**
 * A file that came out of an archive.
 *
 * @param path below the folder of the package, with slashes
 * @param hash of its bytes, SHA-256
 */
public record UnpackedFile(String path, long bytes, boolean executable, Digest hash) {}
