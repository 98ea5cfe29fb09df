package tj.somon.external.failure;

/**
 * What was wanted.
 *
 * @param dependency name of the package, or origin of the URL
 * @param version of the package; empty if it is not known or there is none
 * @param url without user, password and query; empty if nothing was asked for by URL
 */
public record About(String dependency, String version, String url) {}
