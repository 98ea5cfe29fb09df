/**
 * Archives of packages: tar in gzip (RFC 1952, POSIX pax, GNU long names), read in one pass under limits and written to a fresh
 * folder. Holds nothing for safe that an archive says.
 */
package tj.somon.external.archive;
