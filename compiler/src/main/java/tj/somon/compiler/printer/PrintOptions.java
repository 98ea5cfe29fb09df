package tj.somon.compiler.printer;

import tj.somon.compiler.source.Language;

/**
 * How a tree is printed.
 *
 * @param language the language that the printed text will be read as: it decides which escapes and guarding parentheses
 *     are needed, not which nodes are printed
 * @param vocabulary the words; Tajik words need {@link Language#SOMONSCRIPT}
 * @param sourceMap whether a map is made; nothing is spent on it otherwise
 * @param sourcesContent whether the map carries the source text
 * @param file the name of the printed file, for the map; empty for none
 * @param sourceName how the map names the source, relative to the map; empty for the source's own path
 * @param indentation spaces before every line
 */
public record PrintOptions(Language language, OutputVocabulary vocabulary, boolean sourceMap, boolean sourcesContent,
    String file, String sourceName, int indentation) {
  /** JavaScript without a map. */
  public static final PrintOptions JAVASCRIPT = of(Language.JAVASCRIPT, OutputVocabulary.ENGLISH);

  public PrintOptions {
    if (vocabulary == OutputVocabulary.TAJIK && !language.tajik()) {
      throw new IllegalArgumentException("Tajik words mean nothing in " + language);
    }
  }

  /** Text of a language in a vocabulary, without a map. */
  public static PrintOptions of(Language language, OutputVocabulary vocabulary) {
    return new PrintOptions(language, vocabulary, false, false, "", "", 0);
  }

  /** The same with a source map. */
  public PrintOptions withSourceMap(String mapFile, String mapSourceName, boolean content) {
    return new PrintOptions(language, vocabulary, true, content, mapFile, mapSourceName, indentation);
  }

  /** The same with every line moved to the right. */
  public PrintOptions withIndentation(int spaces) {
    return new PrintOptions(language, vocabulary, sourceMap, sourcesContent, file, sourceName, spaces);
  }
}
