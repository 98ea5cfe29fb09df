/**
 * Writes linked programs down: names, wrappers, formats, source maps, metafile. {@link tj.somon.modules.bundle.Bundler} is
 * the way in.
 */
package tj.somon.modules.bundle;
