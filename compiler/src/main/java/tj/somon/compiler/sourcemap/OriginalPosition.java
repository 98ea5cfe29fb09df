package tj.somon.compiler.sourcemap;

import java.util.Optional;

/** A place in a source: line and column from 0, the column in UTF-16 units, and the name it had there if it changed. */
public record OriginalPosition(String source, int line, int column, Optional<String> name) {}
