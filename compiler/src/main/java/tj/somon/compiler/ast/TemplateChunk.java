package tj.somon.compiler.ast;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text of a template.
 *
 * @param raw the characters as written, line ends as LF
 * @param cooked the meaning, or null where an escape is invalid (allowed in tagged templates only)
 */
public record TemplateChunk(int id, int start, int end, String raw, @Nullable String cooked) implements Node {}
