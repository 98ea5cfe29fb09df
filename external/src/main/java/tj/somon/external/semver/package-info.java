/**
 * Versions of packages and ranges of them: Semantic Versioning 2.0.0, and the range grammar of the npm registry with the
 * loose forms that occur in it. Pure.
 */
package tj.somon.external.semver;
