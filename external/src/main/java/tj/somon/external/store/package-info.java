/**
 * What came from outside, kept on disk for all processes of a user: contents by their hash, documents of registries by URL,
 * unpacked packages. Half of something is never seen, and nothing is handed out that is not as it was written. Makes no requests.
 * {@code docs/external-cache.md} describes the folder.
 */
package tj.somon.external.store;
