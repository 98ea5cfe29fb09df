package tj.somon.external.store;

import java.nio.charset.StandardCharsets;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;

/**
 * Which document.
 *
 * @param url without secrets
 * @param form the media type that was asked for: one URL gives different documents
 */
public record DocumentKey(String url, String form) {
  Digest hash() {
    byte[] text = (form + "\n" + url).getBytes(StandardCharsets.UTF_8);
    return Digest.compute(HashAlgorithm.SHA256, text, 0, text.length);
  }
}
