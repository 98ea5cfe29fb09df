/**
 * Hashes by which bytes from outside are known: Subresource Integrity (W3C), read, compared and computed while bytes flow by.
 * Knows nothing of where the bytes come from.
 */
package tj.somon.external.integrity;
