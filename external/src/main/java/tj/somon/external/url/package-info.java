/** Modules that programs import by {@code https:} address: allowed, checked, remembered by hash in the lockfile. */
package tj.somon.external.url;
