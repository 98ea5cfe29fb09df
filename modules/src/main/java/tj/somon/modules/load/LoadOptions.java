package tj.somon.modules.load;

/**
 * How a program is loaded.
 *
 * @param baseFolder the folder from which messages name files, as keys name folders
 * @param unicodeProperties whether the engine knows {@code \p{…}} in regular expressions
 */
public record LoadOptions(String baseFolder, boolean unicodeProperties) {}
