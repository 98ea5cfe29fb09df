/**
 * Sees that files change and has built again what depends on them. It knows files as bytes only, not what they mean; what
 * is built, and how, is behind {@link tj.somon.modules.watch.WatchedBuild}.
 */
package tj.somon.modules.watch;
