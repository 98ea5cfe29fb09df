package tj.somon.modules.bundle;

/**
 * A file that a bundle consists of.
 *
 * @param path absolute
 * @param text its content, to be written as UTF-8
 * @param entry the entry that it is the code of, as people see it; empty for source maps
 */
public record OutputFile(String path, String text, String entry) {}
